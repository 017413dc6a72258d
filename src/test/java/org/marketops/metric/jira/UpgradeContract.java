package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Sha256;
import org.marketops.metric.Batch;
import org.marketops.metric.MetricKey;
import org.marketops.metric.RebuildSums;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.KeepSumsRight;
import org.marketops.metric.portfolio.SumAudit;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.testing.RealActiveObjects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/**
 * A database that the first version with imports has filled is opened by this one: what was there reads the same, and everything that came
 * since works with it. The steps go on from each other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class UpgradeContract {

    private static final SumSpan YEAR = SumSpan.months(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final int IMPORTS = 6;
    private static final int UNDONE = 3;

    private RealActiveObjects old;
    private RealActiveObjects database;
    private Imports imports;
    private StoredMerges merges;
    private KeepSumsRight keep;
    private IssueId spring;

    abstract RealActiveObjects openTheFirst();

    @BeforeAll
    void start() {
        old = openTheFirst();
        spring = new Imports(old, true).project.campaign("Spring");
        for (int each = 1; each <= IMPORTS; each++) {
            anImportOfTheFirstVersion(each);
        }
        database = old.upgradedTo(MetricTables.with());
        imports = new Imports(database, true);
        merges = new StoredMerges(imports.rows, imports.bulk, imports.reads);
        keep = new KeepSumsRight(audit(), new RebuildSums(imports.store, new StoredFacts(imports.reads, imports.rows), new BulkTransactions(imports.bulk)),
                Clock.fixed(LATER, ZoneOffset.UTC));
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
        old.close();
    }

    /** As many impressions on its day and as many on the last of June as its number, and a row without a campaign; that which was taken back keeps nothing but itself. */
    private void anImportOfTheFirstVersion(int number) {
        boolean gone = number == UNDONE;
        String key = gone ? "undone:" + number : PROJECT + ":" + sha(number);
        old.sql("INSERT INTO \"{T}IMPORT_BATCH\" (\"PROJECT_ID\", \"LIVE_KEY\", \"FILE_NAME\", \"SHA\", \"SOURCE_CODE\", \"IMPORTED_BY\", \"IMPORTED_AT\","
                + " \"ROWS_IMPORTED\", \"ROWS_IN_TRAY\", \"ROWS_LEFT_OUT\", \"UNDONE_BY\", \"UNDONE_AT\") VALUES (" + PROJECT + ", '" + key + "', 'old" + number
                + ".csv', '" + sha(number) + "', 'plain-csv', 'ann', " + made(number) + ", 2, 1, 0, " + (gone ? "'ann', " + (made(number) + 5) : "NULL, 0") + ")");
        if (gone) {
            return;
        }
        fact(number, spring.value(), "NULL", 20260100 + number, number);
        fact(number, spring.value(), "NULL", 20260630, number);
        fact(number, 0, "'Nobody knows'", 20260105, 900);
        sum(number, 20260100 + number, number);
        sum(number, 20260630, number);
    }

    private static String sha(int number) {
        return Sha256.of(file(number));
    }

    private static String file(int number) {
        return "campaign,date,impressions\nSpring,2026-01-0" + number + "," + number + "\nSpring,2026-06-30," + number + "\n";
    }

    private static long made(int number) {
        return Instant.parse("2026-07-01T00:00:00Z").toEpochMilli() + number;
    }

    private void fact(int batch, long issue, String name, int day, int amount) {
        old.sql("INSERT INTO \"{T}METRIC_FACT\" (\"BATCH_ID\", \"ISSUE_ID\", \"TRAY_NAME\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"FIRST_DAY\","
                + " \"LAST_DAY\", \"MILLIONTHS\") VALUES (" + batch + ", " + issue + ", " + name + ", 'impressions', 'plain-csv', 'XXX', " + day + ", " + day + ", "
                + amount + "000000)");
    }

    private void sum(int batch, int day, int amount) {
        old.sql("INSERT INTO \"{T}METRIC_SUM\" (\"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"FIRST_DAY\", \"LAST_DAY\","
                + " \"MILLIONTHS\", \"IMPORTED_AT\") VALUES (" + batch + ", " + spring.value() + ", 'impressions', 'plain-csv', 'XXX', " + day + ", " + day + ", "
                + amount + "000000, " + made(batch) + ")");
    }

    @Test
    @Order(1)
    void whatWasImportedReadsAsBeforeAndTheProjectSaysThatItsSumsAreStillToBeMade() {
        List<Batch> batches = new UndoImport(imports.store, imports.project, new BulkTransactions(imports.bulk), Clock.systemUTC()).batches(ANN, PROJECT);

        assertThat(batches).extracting(Batch::fileName).containsExactly("old6.csv", "old5.csv", "old4.csv", "old3.csv", "old2.csv", "old1.csv");
        assertThat(batches.get(IMPORTS - UNDONE).undo()).isPresent();
        assertThat(batches.get(0).counts().inTray()).isEqualTo(1);
        assertThat(panel()).isEqualTo(36);
        assertThat(issueByDay()).containsExactly(1L, 2L, 4L, 5L, 6L, 18L);
        assertThat(byIssue()).isEqualTo(36);
        assertThat(project().isComplete()).isFalse();
    }

    @Test
    @Order(2)
    void theSameFileIsStillKnown() {
        assertThatThrownBy(() -> imports.committed(file(2), Overlap.KEEP)).isInstanceOf(ImportRefused.class);
    }

    @Test
    @Order(3)
    void eachImportGetsItsTurnWithTheJobHoweverManyThereAre() {
        TreeSet<Long> seen = new TreeSet<>();
        for (int turn = 1; turn < IMPORTS; turn++) {
            SumAudit.Audited next = audit().next(1).get(0);
            assertThat(next.isSummed()).isFalse();
            seen.add(next.id());
            audit().note(next.id(), LATER.minusSeconds(100 - turn), 0);
        }
        assertThat(seen).hasSize(IMPORTS - 1);
        assertThat(audit().next(2)).extracting(SumAudit.Audited::id).containsExactly(1L, 2L);
    }

    @Test
    @Order(4)
    void theHourlyJobMakesTheSumsOfTheProject() {
        KeepSumsRight.Portion done = keep.portion();

        assertThat(done.rebuilt()).isEqualTo(IMPORTS - 1);
        assertThat(done.differing()).isZero();
        assertThat(project().isComplete()).isTrue();
        assertThat(amount(project())).isEqualTo(36);
        assertThat(panel()).isEqualTo(36);
        assertThat(keep.portion().rebuilt()).isZero();
    }

    @Test
    @Order(5)
    void theImportsAreMergedAndReadTheSame() {
        assertThat(merges.merge(PROJECT, LATER, 5)).isEqualTo(IMPORTS - 1);

        assertThat(panel()).isEqualTo(36);
        assertThat(imports.store.sums(List.of(spring))).hasSize(2);
        assertThat(merges.mend(0)).isFalse();
    }

    @Test
    @Order(6)
    void oneOfThemIsTakenBackExactlyAndWasKnownUntilThen() {
        Batch two = imports.store.find(2).orElseThrow();
        imports.takenBack(two);

        assertThat(panel()).isEqualTo(32);
        assertThat(amount(project())).isEqualTo(32);
        assertThat(amount(imports.sums().of(SumScope.of(List.of(PROJECT), YEAR).asOf(imports.now().minusSeconds(1))))).isEqualTo(36);
        assertThat(merges.merge(PROJECT, LATER, 1)).isEqualTo(IMPORTS - 2);
        assertThat(panel()).isEqualTo(32);
    }

    private StoredSumAudit audit() {
        return new StoredSumAudit(imports.rows, imports.reads);
    }

    private FoundSums project() {
        return imports.sums().of(SumScope.of(List.of(PROJECT), YEAR));
    }

    private long byIssue() {
        return amount(imports.sums().byIssue(SumScope.of(List.of(PROJECT), YEAR), List.of(MetricKey.IMPRESSIONS), true));
    }

    private List<Long> issueByDay() {
        List<Long> days = new ArrayList<>();
        imports.sums().of(List.of(spring), SumSpan.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), Optional.empty()).sums()
                .forEach(sum -> days.add(sum.amount().millionths() / 1_000_000));
        days.sort(null);
        return days;
    }

    private static long amount(FoundSums found) {
        return found.sums().stream().mapToLong(sum -> sum.amount().millionths() / 1_000_000).sum();
    }

    private long panel() {
        return imports.store.sums(List.of(spring)).stream().mapToLong(sum -> sum.amount().millionths() / 1_000_000).sum();
    }
}
