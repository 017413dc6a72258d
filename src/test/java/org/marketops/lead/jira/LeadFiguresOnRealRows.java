package org.marketops.lead.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.health.Finding;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.CompareLeadFigures;
import org.marketops.lead.Kind;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadBooks;
import org.marketops.lead.LeadTally;
import org.marketops.lead.Model;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.ToldRow;
import org.marketops.lead.Visibility;
import org.marketops.metric.Amount;
import org.marketops.metric.Batch;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.ImportRights;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.ProjectSum;
import org.marketops.metric.UndoImport;
import org.marketops.metric.jira.StoredSums;
import org.marketops.metric.jira.SumsRowByRow;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.jira.PlainReads;
import org.marketops.setup.jira.FakeSettings;
import org.marketops.testing.AtOnce;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What rows of leads come to among the imported figures, on a real database: the same as if all were reckoned anew each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LeadFiguresOnRealRows {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final AtomicLong PROJECTS = new AtomicLong(700);
    private static final SumSpan YEAR = SumSpan.months(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final SumSpan DAYS = SumSpan.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    private RealActiveObjects database;
    private LeadKeeping keeping;
    private TakeLeads take;
    private long project;
    private IssueId webinar;
    private IssueId video;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void anotherProject() {
        project = PROJECTS.incrementAndGet();
        webinar = IssueId.of(project * 10);
        video = IssueId.of(project * 10 + 1);
        keeping = LeadKeeping.inBulk(database);
        take = keeping.take(new Rights(), new Campaigns(), new Calendars(), keeping.transactions);
    }

    @Test
    void manyImportsAndUndosInAnyOrderComeToWhatTheRowsSay() {
        Random random = new Random(7);
        List<LeadBatch> live = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            if (!live.isEmpty() && random.nextInt(4) == 0) {
                take.undo(JANA, project, live.remove(random.nextInt(live.size())).id());
            } else {
                live.add(take.take(JANA, project, "crm-" + step, rows(random)));
            }
            assertThat(kept()).as("step %s", step).isEqualTo(reckoned());
        }
        live.forEach(batch -> take.undo(JANA, project, batch.id()));
        assertThat(kept()).isEmpty();
        assertThat(sums(YEAR).sums()).isEmpty();
    }

    @Test
    void figuresThatAreNotWhatTheRowsComeToAreFoundToldAndMadeAnew() {
        Random random = new Random(5);
        for (int step = 0; step < 6; step++) {
            take.take(JANA, project, "crm-" + step, rows(random));
        }
        CompareLeadFigures compare = keeping.compare(new StoredLeadNotes(new FakeSettings()));
        assertThat(compare.compare(project)).isZero();
        assertThat(new CheckLeadFigures(compare).look(Instant.EPOCH).findings()).isEmpty();
        Map<String, String> right = kept();

        assertThat(database.sql("UPDATE \"{T}METRIC_FACT\" SET \"MILLIONTHS\" = \"MILLIONTHS\" + 1000000 WHERE \"METRIC_CODE\" = 'leads' AND \"ID\" = (SELECT MAX(\"ID\")"
                + " FROM \"{T}METRIC_FACT\" WHERE \"METRIC_CODE\" = 'leads' AND \"ISSUE_ID\" IN (" + webinar.value() + ", " + video.value() + "))")).isOne();
        assertThat(compare.compare(project)).isOne();
        assertThat(new CheckLeadFigures(compare).look(Instant.EPOCH).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.remedy()).isEqualTo(Finding.Remedy.REBUILD_LEADS);
            assertThat(finding.facts()).containsExactly(Long.toString(project), "1");
        });

        assertThat(compare.rebuild(JANA, project)).isTrue();
        assertThat(new CheckLeadFigures(compare).look(Instant.EPOCH).findings()).isEmpty();
        assertThat(kept()).isEqualTo(right).isEqualTo(reckoned());
        keeping.ruleBy(Model.FIRST_TOUCH);
        assertThat(compare.compare(project)).as("made by other rules").isZero();
    }

    @Test
    void whatIsReadOfTheTouchesTellsTheSameAsAllOfThem() {
        Random random = new Random(11);
        for (int step = 0; step < 12; step++) {
            take.take(JANA, project, "crm-" + step, rows(random));
        }

        LeadBook all = keeping.store.read(project);
        LeadBook some = keeping.store.read(project, LeadBooks.Touches.TELLING);

        assertThat(new LeadTally(keeping.now()).add(some).facts().toString()).isEqualTo(new LeadTally(keeping.now()).add(all).facts().toString());
        assertThat(Visibility.of(some.ids(), some).shown()).isEqualTo(Visibility.of(all.ids(), all).shown());
        assertThat(keeping.store.read(project, LeadBooks.Touches.NONE).ids()).isEqualTo(all.ids());
        assertThat(keeping.store.some(project, List.of("L1")).contacts("L1")).hasSameSizeAs(all.contacts("L1"));
    }

    @Test
    void otherRulesMakeAllOfThemAnew() {
        take.take(JANA, project, "crm-1", List.of(lead("L1", "webinar"), touch("T1", "L1", "2026-04-02", "webinar"), touch("T2", "L1", "2026-04-03", "video"),
                won("O1", "L1", "100.01")));
        assertThat(kept()).containsEntry(webinar + " attributedRevenue 2026-05 EUR", "50.010000").containsEntry(video + " attributedRevenue 2026-05 EUR", "50.000000");
        keeping.ruleBy(Model.LAST_TOUCH);

        assertThat(keeping.figures.renew(JANA, project)).isTrue();

        assertThat(kept()).containsEntry(video + " attributedRevenue 2026-05 EUR", "100.010000");
        assertThat(keeping.figures.renew(JANA, project)).isFalse();
    }

    @Test
    void whatAFileSaysOfTheSameCampaignAndMonthDoesNotCountTwice() {
        imported(webinar, MetricKey.LEADS, "2026-04-05", 40);
        imported(webinar, MetricKey.LEADS, "2026-05-05", 50);
        imported(video, MetricKey.LEADS, "2026-04-05", 7);
        imported(webinar, MetricKey.CLICKS, "2026-04-05", 900);
        LeadBatch rows = take.take(JANA, project, "crm-1", List.of(lead("L1", "webinar"), lead("L2", "webinar")));

        for (StoredSums sums : readers()) {
            assertThat(total(sums.of(SumScope.of(List.of(project), YEAR)), "leads")).isEqualTo("59");
            assertThat(total(sums.of(SumScope.of(List.of(project), YEAR)), "clicks")).isEqualTo("900");
            assertThat(total(sums.of(SumScope.of(List.of(project), DAYS)), "leads")).isEqualTo("9");
            assertThat(total(sums.of(SumScope.of(List.of(project), YEAR).without(List.of(webinar))), "leads")).isEqualTo("7");
            assertThat(total(sums.byIssue(SumScope.of(List.of(project), YEAR), List.of(MetricKey.LEADS)), "leads")).isEqualTo("59");
            assertThat(total(sums.of(List.of(webinar), YEAR, Optional.empty()), "leads")).isEqualTo("52");
            assertThat(total(sums.of(List.of(webinar), DAYS, Optional.empty()), "leads")).isEqualTo("2");
        }
        assertThat(keeping.metrics.sums(List.of(webinar, video)).stream().filter(sum -> sum.metric() == MetricKey.LEADS)
                .map(MonthSum::amount).reduce(Amount.ZERO, Amount::plus)).isEqualTo(Amount.of(59));

        take.undo(JANA, project, rows.id());

        assertThat(total(sums(YEAR), "leads")).isEqualTo("97");
    }

    @Test
    void importsOfTheSamePeopleAtOnceComeToWhatTheRowsSay() throws Exception {
        take.take(JANA, project, "crm-0", List.of(lead("L1", "webinar")));
        AtomicInteger next = new AtomicInteger();

        AtOnce.of(6, RuntimeException.class, () -> {
            int mine = next.incrementAndGet();
            return take.take(JANA, project, "crm-" + mine, List.of(lead("L1", mine % 2 == 0 ? "webinar" : "video"), won("O" + mine, "L1", "10")));
        });

        assertThat(keeping.store.ofProject(project, 10).size()).isGreaterThan(1);
        assertThat(kept()).isEqualTo(reckoned());
    }

    @Test
    void whoIsForgottenIsInNoFigure() {
        take.take(JANA, project, "crm-1", List.of(lead("L1", "webinar"), lead("L2", "webinar"), won("O1", "L1", "10")));

        keeping.forget(new Rights(), new AoTransactions(database.activeObjects())).forget(JANA, project, "L1");

        assertThat(kept()).containsEntry(webinar + " leads 2026-04 XXX", "1.000000").isEqualTo(reckoned());
        assertThat(kept().keySet()).as("a gap, not a zero").noneMatch(key -> key.contains("pipeline"));
    }

    @Test
    void theyAreNoImportThatSomebodyCouldTakeBack() {
        take.take(JANA, project, "crm-1", List.of(lead("L1", "webinar")));
        UndoImport undo = new UndoImport(keeping.metrics, new Rights(), keeping.transactions, Clock.systemUTC());
        long made = keeping.metrics.meeting(project, "leads", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)).get(0).id();

        assertThat(undo.batches(JANA, project)).isEmpty();
        assertThatThrownBy(() -> undo.undo(JANA, project, made)).isInstanceOf(NotFound.class);
    }

    private void imported(IssueId issue, MetricKey metric, String day, long amount) {
        LocalDate at = LocalDate.parse(day);
        Instant now = Instant.parse("2026-07-01T00:00:00Z");
        keeping.transactions.retryOnConflict(() -> {
            Batch batch = new Batch(0, project, "ads.csv", issue + metric.code() + day, "hubspot", JANA, now, new Batch.Counts(1, 0, 0), null).covering(at, at);
            long id = keeping.metrics.begin(batch);
            keeping.metrics.addFacts(id, "hubspot", List.of(new Fact(CampaignRef.issue(issue), metric, Fact.NO_CURRENCY, at, at, Amount.of(amount))));
            keeping.metrics.addSums(id, List.of(new MonthSum(issue, metric, "hubspot", Fact.NO_CURRENCY, at, at, Amount.of(amount), now)));
            keeping.metrics.addProjectSums(id, project, List.of(new ProjectSum(metric, "hubspot", Fact.NO_CURRENCY, at, at, Amount.of(amount), 1, now)));
            return id;
        });
    }

    private List<StoredSums> readers() {
        SumsRowByRow slowly = new SumsRowByRow(database.activeObjects());
        PlainReads none = PlainReads.withPrefix((readOnly, newOne) -> {
            throw new NoSuchMethodError("createExecutor");
        }, RealActiveObjects.prefix());
        return List.of(new StoredSums(PlainReads.withPrefix(database.executors(), RealActiveObjects.prefix()), slowly), new StoredSums(none, slowly));
    }

    private FoundSums sums(SumSpan span) {
        return readers().get(0).of(SumScope.of(List.of(project), span));
    }

    private static String total(FoundSums found, String metric) {
        return found.sums().stream().filter(sum -> sum.metric().code().equals(metric)).map(sum -> sum.amount()).reduce(Amount.ZERO, Amount::plus)
                .value().stripTrailingZeros().toPlainString();
    }

    private Map<String, String> kept() {
        Map<String, Amount> kept = new TreeMap<>();
        keeping.metrics.sums(List.of(webinar, video)).forEach(sum -> kept.merge(sum.issue() + " " + sum.metric().code() + " " + sum.month() + " " + sum.currency(),
                sum.amount(), Amount::plus));
        return texts(kept);
    }

    private Map<String, String> reckoned() {
        Map<String, Amount> whole = new TreeMap<>();
        new LeadTally(keeping.now()).add(keeping.store.read(project)).facts().forEach(fact -> whole.merge(fact.campaign().issue().get() + " "
                + fact.metric().code() + " " + YearMonth.from(fact.firstDay()) + " " + fact.currency(), fact.amount(), Amount::plus));
        return texts(whole);
    }

    private static Map<String, String> texts(Map<String, Amount> amounts) {
        return amounts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value().toPlainString(), (one, other) -> one,
                TreeMap::new));
    }

    /** Few ids, so that most are told again, moved and closed. */
    private List<ToldRow> rows(Random random) {
        List<ToldRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String lead = "L" + random.nextInt(8);
            String campaign = random.nextBoolean() ? "webinar" : random.nextInt(3) == 0 ? "" : "video";
            String day = String.format("2026-%02d-%02d", 4 + random.nextInt(3), 1 + random.nextInt(28));
            switch (random.nextInt(4)) {
                case 0:
                    rows.add(row(Kind.LEADS, "lead", lead, "created", day, "campaign", campaign, "source", "google", "medium", random.nextBoolean() ? "cpc" : ""));
                    break;
                case 1:
                    rows.add(touch("T" + random.nextInt(12), lead, day, campaign));
                    break;
                case 2:
                    rows.add(row(Kind.STAGES, "lead", "S" + rows.size() + random.nextInt(100_000), "stage", "MQL", "at", day));
                    break;
                default:
                    rows.add(random.nextBoolean() ? won("O" + random.nextInt(5), lead, "12.34")
                            : row(Kind.OPPORTUNITIES, "opportunity", "O" + random.nextInt(5), "lead", lead + ";L" + random.nextInt(8), "amount", "7",
                            "currency", "USD", "created", day));
            }
        }
        return rows;
    }

    private static ToldRow lead(String id, String campaign) {
        return row(Kind.LEADS, "lead", id, "created", "2026-04-01", "campaign", campaign, "source", "google", "medium", "cpc");
    }

    private static ToldRow touch(String id, String lead, String at, String campaign) {
        return row(Kind.TOUCHES, "touch", id, "lead", lead, "at", at, "campaign", campaign, "sent", "White paper");
    }

    private static ToldRow won(String id, String lead, String amount) {
        return row(Kind.OPPORTUNITIES, "opportunity", id, "lead", lead, "amount", amount, "currency", "EUR", "created", "2026-04-20",
                "closed", "2026-05-01", "outcome", "won");
    }

    private static ToldRow row(Kind kind, String... cells) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            map.put(cells[i], cells[i + 1]);
        }
        return new ToldRow(kind, 1, map);
    }

    private static final class Calendars implements FiscalCalendars {

        @Override
        public FiscalCalendar current() {
            return FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
        }

        @Override
        public void change(FiscalCalendar calendar) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Rights implements ImportRights {

        @Override
        public boolean mayImport(PersonKey who, long projectId) {
            return who.equals(JANA);
        }

        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return true;
        }
    }

    private final class Campaigns implements org.marketops.metric.Campaigns {

        @Override
        public List<org.marketops.metric.KnownCampaign> visibleTo(PersonKey who, long projectId) {
            return Arrays.asList(new org.marketops.metric.KnownCampaign(webinar, "MKT-1", "webinar", false),
                    new org.marketops.metric.KnownCampaign(video, "MKT-2", "video", false));
        }

        @Override
        public void checkCreate(PersonKey who, IssueId plan, List<String> names) {
            throw new UnsupportedOperationException();
        }

        @Override
        public org.marketops.metric.KnownCampaign create(PersonKey who, IssueId plan, String name) {
            throw new UnsupportedOperationException();
        }
    }
}
