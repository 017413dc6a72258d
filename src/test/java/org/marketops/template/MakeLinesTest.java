package org.marketops.template;

import org.junit.jupiter.api.Test;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellChange;
import org.marketops.budget.CellHistory;
import org.marketops.budget.EditCells;
import org.marketops.budget.KeepLines;
import org.marketops.budget.Kind;
import org.marketops.budget.LineAccess;
import org.marketops.budget.MemoryBudget;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.money.Money;
import org.marketops.time.CalendarInMemory;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** The budget lines of a plan from October to September, where the fiscal year begins in April. */
class MakeLinesTest {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long PROJECT = 7;
    private static final PlanTemplate TEMPLATE = PlanTemplate.of("t", "T").budget(List.of(BudgetShare.of("Agency", 1000, 0, 12)))
            .campaigns(List.of(TemplateCampaign.of("Nurture", "", 0, 90).with(List.of(), List.of(BudgetShare.of("Media", 3333, 5, 2))))).build();
    private static final PlanOrder ORDER = PlanOrder.of("FY27", LocalDate.of(2026, 10, 1),
            Map.of("EMEA", Optional.of(Money.of(EUR, new BigDecimal("1000.01")))));
    private static final Run RUN = new Run("run-00000001", JANA, PROJECT, "t", 1, ORDER);

    private final MemoryBudget budget = new MemoryBudget();
    private final MemoryRuns runs = new MemoryRuns();
    private final CalendarInMemory calendars = new CalendarInMemory();
    private boolean mayEdit = true;

    MakeLinesTest() {
        calendars.change(FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC));
        runs.open(RUN, Instant.EPOCH);
    }

    @Test
    void aLineThatTouchesTwoFiscalYearsBecomesTwoAndAllAddUpToTheLastCent() {
        assertThat(make(allIssues())).isZero();

        assertThat(all()).extracting(line -> line.category() + " " + line.fiscalYear() + " " + line.isReserve())
                .containsExactlyInAnyOrder("Agency 2027 false", "Agency 2028 false", "Media 2027 false", "Media 2028 false", " 2027 true", " 2028 true");
        assertThat(all().stream().mapToLong(line -> line.cells().sum(Kind.PLAN)).sum()).isEqualTo(100_001);
    }

    @Test
    void theSameRunAgainMakesNoLineTwice() {
        make(allIssues());
        int before = all().size();

        assertThat(make(allIssues())).isZero();
        assertThat(all()).hasSize(before);
    }

    @Test
    void aLineWaitsForItsIssueAndIsMadeOnceThatIsThere() {
        List<MadePart> onlyThePlan = new ArrayList<>(allIssues());
        onlyThePlan.set(1, MadePart.of(onlyThePlan.get(1).planned(), MadePart.State.OPEN));

        assertThat(make(onlyThePlan)).isEqualTo(1);
        assertThat(all()).noneMatch(line -> line.category().equals("Media"));

        assertThat(make(allIssues())).isZero();
        assertThat(all()).filteredOn(line -> line.category().equals("Media")).hasSize(2)
                .allMatch(line -> line.planId().equals(Optional.of(IssueId.of(1))) && line.issueId().equals(IssueId.of(2)));
    }

    @Test
    void whoMayNotEditTheIssuesGetsNoLinesAndIsToldHowManyAreMissing() {
        mayEdit = false;

        assertThat(make(allIssues())).isEqualTo(3);
        assertThat(all()).isEmpty();
        assertThat(makeLines().missing(RUN, allIssues())).isEqualTo(3);
    }

    private int make(List<MadePart> parts) {
        return makeLines().make(RUN, parts);
    }

    private MakeLines makeLines() {
        CellHistory history = new NoHistory();
        Transactions transactions = new Transactions() {
            @Override
            public <T> T retryOnConflict(Supplier<T> work) {
                return work.get();
            }
        };
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        LineAccess access = new LineAccess() {
            @Override
            public boolean maySee(PersonKey who, IssueId issue) {
                return true;
            }

            @Override
            public boolean mayEdit(PersonKey who, IssueId issue) {
                return mayEdit;
            }
        };
        return new MakeLines(new OneTemplate(), runs, new KeepLines(budget, history, access, plan -> { }, transactions, clock),
                new EditCells(budget, history, access, plan -> { }, transactions, clock), access, calendars, transactions, clock);
    }

    private static List<MadePart> allIssues() {
        List<MadePart> parts = new ArrayList<>();
        DrawUp.of(TEMPLATE, ORDER).issues().forEach(planned -> parts.add(MadePart.done(planned, IssueId.of(parts.size() + 1L))));
        return parts;
    }

    private List<BudgetLine> all() {
        List<BudgetLine> all = new ArrayList<>(budget.ofYear(PROJECT, 2027));
        all.addAll(budget.ofYear(PROJECT, 2028));
        return all;
    }

    /** No cell was changed before. */
    private static final class NoHistory implements CellHistory {

        @Override
        public List<CellChange> since(int line, int version) {
            return List.of();
        }

        @Override
        public List<CellChange> ofLine(int line, int most) {
            return List.of();
        }

        @Override
        public Optional<Act> lastPlanEdit(IssueId plan) {
            return Optional.empty();
        }
    }

    /** The template of this test in its first version. */
    private static final class OneTemplate implements Templates {

        private static final TemplateVersion ONLY = new TemplateVersion(TEMPLATE, 1, JANA, Instant.EPOCH, false);

        @Override
        public List<TemplateVersion> latest() {
            return List.of(ONLY);
        }

        @Override
        public List<TemplateVersion> versions(String key) {
            return latest();
        }

        @Override
        public Optional<TemplateVersion> version(String key, int number) {
            return Optional.of(ONLY);
        }

        @Override
        public TemplateVersion append(PlanTemplate template, int number, PersonKey author, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retire(String key, boolean retired) {
            throw new UnsupportedOperationException();
        }
    }
}
