package org.marketops.plan;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;
import org.marketops.money.Money;
import org.marketops.money.Rate;
import org.marketops.money.Rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTreeTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aParentAddsItsPartsAndItsReserveOnce() {
        PlanTree tree = tree(Kind.PLAN, List.of(plan(1), campaign(2, 1), activity(3, 2)),
                line(1, EUR, true, Kind.PLAN, 500), line(2, EUR, false, Kind.PLAN, 1000), line(3, EUR, false, Kind.PLAN, 2000),
                line(3, USD, false, Kind.PLAN, 70));

        PlanNode top = tree.orphans().plans().get(0);

        assertThat(top.sums().get(EUR).month(1)).isEqualTo(3000);
        assertThat(top.sums().get(EUR).reserve()).isEqualTo(500);
        assertThat(top.sums().get(EUR).gap()).isEqualTo(-3500);
        assertThat(top.sums().get(USD).year()).isEqualTo(70);
        assertThat(tree.lines()).hasSize(4);
    }

    @Test
    void theTargetOfAParentHoldsThoseOfItsParts() {
        PlanTree tree = tree(Kind.TARGET, List.of(plan(1), campaign(2, 1), plan(4), campaign(5, 4)),
                line(1, EUR, false, Kind.TARGET, 1000), line(2, EUR, false, Kind.TARGET, 900), line(5, EUR, false, Kind.TARGET, 30));

        assertThat(tree.orphans().plans().get(0).sums().get(EUR).target()).as("its own").isEqualTo(1000);
        assertThat(tree.orphans().plans().get(0).sums().get(EUR).month(1)).isEqualTo(1000);
        assertThat(tree.orphans().plans().get(1).sums().get(EUR).target()).as("of the parts, where it has none").isEqualTo(30);
        assertThat(tree.sums().get(EUR).target()).isEqualTo(1030);
    }

    @Test
    void linesOfIssuesThatThePersonDoesNotSeeAreInNoSum() {
        PlanTree tree = tree(Kind.PLAN, List.of(campaign(2, 1)), line(1, EUR, false, Kind.PLAN, 500), line(2, EUR, false, Kind.PLAN, 10));

        assertThat(tree.orphans().plans()).hasSize(1);
        assertThat(tree.sums().get(EUR).plan()).isEqualTo(10);
        assertThat(tree.lines()).hasSize(1);
    }

    @Test
    void currenciesAreAddedAtThePlanRateOrNotAtAll() {
        PlanTree tree = tree(Kind.PLAN, List.of(plan(1)), line(1, EUR, false, Kind.PLAN, 10000), line(1, USD, false, Kind.PLAN, 10800));
        Rates rates = Rates.of(EUR, List.of(Rate.of(USD, 2027, Rate.PLAN, new BigDecimal("1.08"))));

        assertThat(tree.inCompanyCurrency(YearSum::plan, rates, 2027).money()).contains(Money.ofMinor(EUR, 20000));
        assertThat(tree.inCompanyCurrency(YearSum::plan, Rates.of(EUR, List.of()), 2027).missing())
                .hasToString("Optional[RATE_MISSING USD 2027/0]");
        assertThat(tree.inCompanyCurrency(YearSum::target, Rates.of(EUR, List.of()), 2027).money()).contains(Money.ofMinor(EUR, 0));
    }

    @Test
    void sumsOfAnyTreeAreTheSumsOfItsLines() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 1000; run++) {
            List<PlanItem> items = new ArrayList<>();
            List<BudgetLine> lines = new ArrayList<>();
            Map<Currency, Long> planned = new HashMap<>();
            Map<Currency, Long> reserved = new HashMap<>();
            int issues = 1 + random.nextInt(12);
            for (int issue = 1; issue <= issues; issue++) {
                items.add(new PlanItem(IssueId.of(issue), issue == 1 || random.nextInt(3) == 0 ? Optional.empty()
                        : Optional.of(IssueId.of(1 + random.nextInt(issue - 1))), PlanItem.Level.CAMPAIGN));
                for (int i = random.nextInt(4); i > 0; i--) {
                    Currency currency = random.nextBoolean() ? EUR : USD;
                    boolean reserve = random.nextInt(4) == 0;
                    long amount = random.nextInt(1_000_000);
                    lines.add(line(issue, currency, reserve, Kind.PLAN, amount));
                    (reserve ? reserved : planned).merge(currency, amount, Long::sum);
                }
            }

            PlanTree tree = PlanTree.of(items, lines, Kind.PLAN, PlanGoals.none(), 2027);

            tree.sums().forEach((currency, sum) -> {
                assertThat(sum.plan()).as("seed %s", seed).isEqualTo(planned.getOrDefault(currency, 0L)).isEqualTo(sum.year());
                assertThat(sum.reserve()).as("seed %s", seed).isEqualTo(reserved.getOrDefault(currency, 0L));
            });
            assertThat(tree.lines()).hasSize(lines.size());
        }
    }

    private static PlanTree tree(Kind shown, List<PlanItem> items, BudgetLine... lines) {
        return PlanTree.of(items, List.of(lines), shown, PlanGoals.none(), 2027);
    }

    private static PlanItem plan(long id) {
        return new PlanItem(IssueId.of(id), Optional.empty(), PlanItem.Level.PLAN);
    }

    private static PlanItem campaign(long id, long plan) {
        return new PlanItem(IssueId.of(id), Optional.of(IssueId.of(plan)), PlanItem.Level.CAMPAIGN);
    }

    private static PlanItem activity(long id, long campaign) {
        return new PlanItem(IssueId.of(id), Optional.of(IssueId.of(campaign)), PlanItem.Level.ACTIVITY);
    }

    private static BudgetLine line(long issue, Currency currency, boolean reserve, Kind kind, long minor) {
        return BudgetLine.draft(new LinePlace(1, IssueId.of(issue), Optional.empty(), 2027), new LineWords("", "", "", Tag.FORECAST), currency,
                reserve).withCells(Cells.none().with(kind, 1, minor));
    }
}
