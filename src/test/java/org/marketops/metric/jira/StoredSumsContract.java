package org.marketops.metric.jira;

import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.RebuildSums;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.portfolio.Ends;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.RankedCampaign;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** Sums of projects and of issues, now and as they were known, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoredSumsContract {

    private static final SumSpan YEAR = SumSpan.months(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final SumSpan DAYS = SumSpan.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    private RealActiveObjects database;
    private Imports imports;
    private IssueId spring;
    private IssueId autumn;

    abstract RealActiveObjects open();

    /** The host gives its connection. */
    boolean isBulk() {
        return true;
    }

    @BeforeAll
    void start() {
        database = open();
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void aNewProject() {
        imports = new Imports(database, isBulk());
        for (String table : List.of("METRIC_SUM", "METRIC_FACT", "PROJECT_SUM", "IMPORT_BATCH")) {
            database.sql("DELETE FROM \"{T}" + table + "\"");
        }
        spring = imports.project.campaign("Spring");
        autumn = imports.project.campaign("Autumn");
    }

    @Test
    void aProjectIsAddedUpByMonthAndCurrencyAndTheTrayIsNotInIt() {
        imports.imported(Overlap.KEEP, "Spring,2026-05-01,100,5,,10.50,EUR", "Spring,2026-05-31,50,,,1.25,EUR", "Autumn,2026-05-02,7,,,3,USD",
                "Autumn,2026-06-02,9,,,,", "Nobody knows,2026-05-01,1000,,,99,EUR");
        imports.imported(Overlap.KEEP, "Autumn,2026-05-02,1,,,0.75,USD");

        assertThat(shown(imports.sums().of(project(YEAR)))).containsExactly("clicks 2026-05-01 5.000000 XXX", "impressions 2026-05-01 158.000000 XXX",
                "impressions 2026-06-01 9.000000 XXX", "spend 2026-05-01 11.750000 EUR", "spend 2026-05-01 3.750000 USD");
        assertThat(imports.sums().of(project(SumSpan.months(YearMonth.of(2026, 6), YearMonth.of(2026, 7)))).sums()).hasSize(1);
    }

    @Test
    void whatTheReaderMayNotSeeIsInNoSumAndCounted() {
        imports.imported(Overlap.KEEP, "Spring,2026-05-01,100,5,,10.50,EUR", "Autumn,2026-05-02,7,,,3,EUR", "Autumn,2026-06-02,9,,,,");

        for (SumSpan span : List.of(YEAR, DAYS)) {
            FoundSums found = imports.sums().of(project(span).without(List.of(autumn, IssueId.of(987_654))));

            assertThat(shown(found)).containsExactly("clicks 2026-05-01 5.000000 XXX", "impressions 2026-05-01 100.000000 XXX",
                    "spend 2026-05-01 10.500000 EUR");
            assertThat(found.excluded()).isOne();
        }
        FoundSums issues = imports.sums().byIssue(project(YEAR).without(List.of(autumn)), List.of(MetricKey.SPEND, MetricKey.CLICKS));
        assertThat(issues.sums()).extracting(PeriodSum::owner).containsOnly(spring.value());
        assertThat(issues.excluded()).isOne();
    }

    @Test
    void theSameFiguresByDayWeekAndFiscalMonthForProjectAndIssue() {
        // 29 June 2026 is a Monday.
        imports.imported(Overlap.KEEP, "Spring,2026-06-28,1,,,,", "Spring,2026-06-29,2,,,,", "Spring,2026-06-30,4,,,,");
        imports.imported(Overlap.KEEP, "Spring,2026-06-30,8,,,,");
        FiscalCalendar weeks = FiscalCalendar.of(4, FiscalCalendar.Pattern.FOUR_FOUR_FIVE, ZoneOffset.UTC);
        Map<SumSpan, List<String>> expected = Map.of(
                DAYS, List.of("impressions 2026-06-28 1.000000 XXX", "impressions 2026-06-29 2.000000 XXX", "impressions 2026-06-30 12.000000 XXX"),
                SumSpan.weeks(DAYS.from(), DAYS.to()), List.of("impressions 2026-06-22 1.000000 XXX", "impressions 2026-06-29 14.000000 XXX"),
                SumSpan.fiscalMonths(weeks, DAYS.from(), DAYS.to()),
                List.of("impressions 2026-05-25 1.000000 XXX", "impressions 2026-06-29 14.000000 XXX"));

        expected.forEach((span, lines) -> {
            assertThat(shown(imports.sums().of(project(span)))).isEqualTo(lines);
            assertThat(shown(imports.sums().of(List.of(spring, autumn), span, Optional.empty()))).isEqualTo(lines);
        });
    }

    @Test
    void aReportAsOfAnInstantGivesWhatWasShownThen() {
        Map<Instant, List<String>> shown = new TreeMap<>();
        note(shown);
        Batch first = imports.imported(Overlap.STOP, "Spring,2026-05-01,100,5,,10.50,EUR", "Autumn,2026-05-02,7,,,3,EUR");
        note(shown);
        Batch second = imports.imported(Overlap.KEEP, "Spring,2026-06-01,1,,,2,USD");
        note(shown);
        imports.imported(Overlap.REPLACE, "Spring,2026-05-01,90,5,,9.50,EUR", "Autumn,2026-05-02,7,,,4,EUR", "Autumn,2026-05-02,1,,,0.1,EUR");
        note(shown);
        imports.takenBack(second);
        note(shown);
        imports.imported(Overlap.KEEP, "Spring,2026-06-01,3,,,2,USD");
        note(shown);

        assertThat(imports.store.find(first.id()).orElseThrow().undo()).isPresent();
        assertThat(shown.values()).doesNotHaveDuplicates().hasSize(6);
        assertThat(asOf(shown)).isEqualTo(shown);
    }

    @Test
    void byDayOfATimeBeforeAnImportWasTakenBackIsSaidToBeIncompleteForIssuesAndWholeForTheProject() {
        Batch gone = imports.imported(Overlap.STOP, "Spring,2026-05-01,100,,,,");
        Instant then = imports.now();
        imports.takenBack(gone);

        FoundSums issue = imports.sums().of(List.of(spring), DAYS, Optional.of(then));
        FoundSums project = imports.sums().of(project(DAYS).asOf(then));

        assertThat(issue.isComplete()).isFalse();
        assertThat(shown(project)).containsExactly("impressions 2026-05-01 100.000000 XXX");
        assertThat(project.isComplete()).isTrue();
        assertThat(imports.sums().of(project(DAYS).asOf(then).without(List.of(autumn))).isComplete()).isFalse();
        SumScope cut = project(SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 20))).asOf(then);
        assertThat(imports.sums().byIssue(cut, List.of(MetricKey.IMPRESSIONS), true).isComplete()).isFalse();
        SumScope months = project(SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31))).asOf(then);
        assertThat(imports.sums().byIssue(months, List.of(MetricKey.IMPRESSIONS), true)).satisfies(found -> assertThat(found.isComplete()).isTrue())
                .satisfies(found -> assertThat(shown(found)).containsExactly("impressions 2026-04-01 100.000000 XXX"));
    }

    @Test
    void eachQuestionIsOneStatementHoweverManyCampaignsThereAre() {
        List<IssueId> hidden = new ArrayList<>();
        StringBuilder lines = new StringBuilder("Spring,2026-05-01,1,,,,");
        for (int i = 0; i < 2_000; i++) {
            hidden.add(imports.project.campaign("Hidden " + i));
            lines.append("\nHidden ").append(i).append(",2026-05-01,1,,,,");
        }
        if (isBulk()) {
            imports.imported(Overlap.KEEP, lines.toString());
            long before = imports.statements.get();
            long beside = database.statements();

            FoundSums found = imports.sums().of(project(YEAR).without(hidden));

            assertThat(imports.statements.get() - before).isOne();
            assertThat(database.statements() - beside).isZero();
            assertThat(found.excluded()).isEqualTo(2_000);
            assertThat(shown(found)).containsExactly("impressions 2026-05-01 1.000000 XXX");
            imports.sums().of(List.of(spring), DAYS, Optional.empty());
            imports.sums().byIssue(project(YEAR), List.of(MetricKey.IMPRESSIONS));
            assertThat(imports.statements.get() - before).isEqualTo(3);
        }
    }

    @Test
    void severalSpansOfAProjectAreReadByOneStatementAndAreWhatEachIsAlone() {
        imports.committed("campaign,first day,last day,impressions\nSpring,2026-04-01,2026-04-01,1\nSpring,2026-05-30,2026-05-30,2\n", Overlap.KEEP);
        List<SumSpan> spans = List.of(SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)), SumSpan.whole(LocalDate.of(2025, 4, 1),
                LocalDate.of(2025, 4, 30)), SumSpan.whole(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31)));
        long before = imports.statements.get();

        List<FoundSums> found = imports.sums().byIssue(PROJECT, spans, List.of(MetricKey.IMPRESSIONS));

        assertThat(imports.statements.get() - before).isLessThanOrEqualTo(1);
        assertThat(found.stream().map(StoredSumsContract::shown).collect(Collectors.toList())).containsExactly(
                List.of("impressions 2026-04-01 1.000000 XXX"), List.of(), List.of("impressions 2026-01-01 3.000000 XXX"));
    }

    @Test
    void daysAndRangesThatBeginOnTheSameDayStayApartWhereOneReachesFurther() {
        imports.committed("campaign,first day,last day,impressions\nSpring,2026-04-01,2026-04-01,1\nSpring,2026-04-30,2026-04-30,2\n"
                + "Spring,2026-04-01,2026-04-30,100\nSpring,2026-04-01,2026-05-10,1000\n", Overlap.KEEP);
        Map<SumSpan, List<String>> expected = Map.of(
                SumSpan.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)), List.of("2026-04-01..2026-04-01 1.000000", "2026-04-01..2026-04-30 100.000000",
                        "2026-04-01..2026-05-10 1000.000000", "2026-04-30..2026-04-30 2.000000"),
                SumSpan.months(YearMonth.of(2026, 4), YearMonth.of(2026, 4)), List.of("2026-04-01..2026-04-30 103.000000", "2026-04-01..2026-05-10 1000.000000"),
                SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)), List.of("2026-04-01..2026-04-30 103.000000", "2026-04-01..2026-05-10 1000.000000"),
                SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31)), List.of("2026-04-01..2026-05-10 1103.000000"));

        expected.forEach((span, lines) -> {
            assertThat(reaching(imports.sums().of(project(span)))).isEqualTo(lines);
            assertThat(reaching(imports.sums().of(List.of(spring), span, Optional.empty()))).isEqualTo(lines);
            assertThat(reaching(imports.sums().of(project(span).without(List.of(spring))))).isEmpty();
        });
        assertThat(reaching(imports.sums().byIssue(project(SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30))), List.of(MetricKey.IMPRESSIONS))))
                .containsExactly("2026-04-01..2026-04-30 103.000000", "2026-04-01..2026-05-10 1000.000000");
        assertThat(imports.store.sums(List.of(spring))).extracting(sum -> sum.lastDay() + " " + sum.amount())
                .containsExactlyInAnyOrder("2026-04-30 103.000000", "2026-05-10 1000.000000");
    }

    @Test
    void campaignsOfAnyDaysAreWhatTheirFiguresComeToWithRangesSourcesAndCurrencies() {
        imports.committed("campaign,first day,last day,impressions,spend,currency\nSpring,2026-03-31,2026-04-02,1,0.1,EUR\nSpring,2026-04-05,2026-04-05,2,0.2,EUR\n"
                + "Spring,2026-04-28,2026-05-04,4,0.4,USD\nSpring,2026-04-29,2026-05-12,8,0.8,EUR\nSpring,2026-05-01,2026-05-31,16,1.6,EUR\n"
                + "Spring,2026-05-10,2026-05-10,32,,\nAutumn,2026-04-30,2026-06-02,64,,\nAutumn,2026-05-11,2026-05-11,0,3.2,USD\n"
                + "Nobody knows,2026-05-01,2026-05-01,4096,9,EUR\n", Overlap.KEEP);
        imports.imported(Overlap.KEEP, "Spring,2026-04-05,128,,,6.4,EUR", "Autumn,2026-05-09,256,,,0.01,EUR", "Autumn,2026-06-09,512,,,0.02,EUR");
        imports.takenBack(imports.imported(Overlap.KEEP, "Spring,2026-05-09,1024,,,7,EUR"));
        database.sql("UPDATE \"{T}METRIC_FACT\" SET \"SOURCE_CODE\" = 'other' WHERE \"MILLIONTHS\" = 128000000");
        database.sql("UPDATE \"{T}METRIC_SUM\" SET \"SOURCE_CODE\" = 'other' WHERE \"MILLIONTHS\" = 128000000");
        FiscalCalendar weeks = FiscalCalendar.of(4, FiscalCalendar.Pattern.FOUR_FOUR_FIVE, ZoneOffset.UTC);
        FiscalCalendar months = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
        for (String days : List.of("2026-04-01 2026-05-31", "2026-04-02 2026-05-10", "2026-03-01 2026-05-04", "2026-03-31 2026-05-12", "2026-05-05 2026-05-20",
                "2026-04-15 2026-05-31", "2026-01-01 2026-12-31", "2026-04-29 2026-05-01", "2026-05-12 2026-06-09", "2025-05-01 2025-05-31")) {
            LocalDate first = LocalDate.parse(days.split(" ")[0]);
            LocalDate last = LocalDate.parse(days.split(" ")[1]);
            for (SumSpan span : List.of(SumSpan.whole(first, last), SumSpan.fiscalMonthsWithin(months, first, last), SumSpan.fiscalMonthsWithin(weeks, first, last))) {
                assertSameAsFigures(span, true);
                assertSameAsFigures(span, false);
            }
        }
    }

    private void assertSameAsFigures(SumSpan span, boolean bySource) {
        List<MetricKey> metrics = List.of(MetricKey.IMPRESSIONS, MetricKey.SPEND, MetricKey.LEADS);
        long before = imports.statements.get();
        FoundSums found = imports.sums().byIssue(project(span), metrics, bySource);
        assertThat(imports.statements.get() - before).isLessThanOrEqualTo(1);
        FoundSums figures = imports.sums().of(List.of(spring, autumn), SumSpan.days(span.from(), span.to()), Optional.empty());

        assertThat(campaigns(found, span, bySource)).as("%s", span).isEqualTo(campaigns(figures, span, bySource));
        FoundSums seen = imports.sums().byIssue(project(span).without(List.of(autumn)), metrics, bySource);
        assertThat(seen.excluded()).isEqualTo(found.sums().stream().anyMatch(sum -> sum.owner() == autumn.value()) ? 1 : 0);
        assertThat(seen.sums()).noneMatch(sum -> sum.owner() == autumn.value());
    }

    /** What ends within the span by period, what ends after it by its last day. */
    private static Map<String, BigDecimal> campaigns(FoundSums found, SumSpan span, boolean bySource) {
        Map<String, BigDecimal> campaigns = new TreeMap<>();
        found.sums().forEach(sum -> campaigns.merge(sum.owner() + " " + sum.metric() + " " + (bySource ? sum.source() : "") + " " + sum.currency() + " "
                + span.startOf(sum.period()) + (sum.lastDay().isAfter(span.to()) ? " beyond" : ""), sum.amount().value(), BigDecimal::add));
        return campaigns;
    }

    @Test
    void anIssueThatIsImportedDailyIsReadByAsManyRowsAsItHasMonths() {
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            batches.add(imports.imported(Overlap.KEEP, "Spring," + LocalDate.of(2026, 4, 1).plusDays(i) + ",1,,,0.10,EUR"));
        }
        imports.takenBack(batches.get(0));
        long before = imports.statements.get();

        List<MonthSum> sums = imports.store.sums(List.of(spring, autumn));

        assertThat(months(sums)).containsExactly("impressions 2026-04 29.000000", "impressions 2026-05 10.000000", "spend 2026-04 2.900000",
                "spend 2026-05 1.000000");
        if (isBulk()) {
            assertThat(sums).hasSize(4);
            assertThat(imports.statements.get() - before).isOne();
            assertThat(sums).extracting(MonthSum::importedAt).contains(batches.get(39).importedAt());
        }
    }

    @Test
    void theEndsOfAListAreThoseOfTheWholeListByWhatAmountsAreWorthWithoutHiddenCampaignsAndAsItWasKnown() {
        IssueId winter = imports.project.campaign("Winter");
        IssueId summer = imports.project.campaign("Summer");
        imports.imported(Overlap.KEEP, "Spring,2026-05-01,1,,,100,EUR", "Autumn,2026-05-31,1,,,107,USD", "Winter,2026-06-30,1,,,60,EUR",
                "Winter,2026-06-30,1,,,54,USD", "Summer,2026-04-01,1,,,100,EUR", "Summer,2026-05-01,1,,,5,JPY", "Spring,2026-07-01,1,,,9999,EUR");
        Instant then = imports.now();
        imports.imported(Overlap.KEEP, "Autumn,2026-05-01,1,,,300,EUR");
        SumScope quarter = project(SumSpan.whole(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        Map<String, BigDecimal> rates = Map.of("EUR", BigDecimal.ONE, "USD", new BigDecimal("1.08"));

        Ends now = imports.ranks().of(quarter, MetricKey.SPEND, 3, currency -> Optional.ofNullable(rates.get(currency)));
        Ends before = imports.ranks().of(quarter.asOf(then), MetricKey.SPEND, 3, currency -> Optional.ofNullable(rates.get(currency)));
        Ends seen = imports.ranks().of(quarter.without(List.of(autumn, summer)), MetricKey.SPEND, 3, currency -> Optional.ofNullable(rates.get(currency)));

        assertThat(now.most()).extracting(RankedCampaign::issue).containsExactly(autumn, winter, spring);
        assertThat(now.least()).extracting(RankedCampaign::issue).containsExactly(spring, summer, winter);
        assertThat(now.withoutRate()).containsExactly("JPY");
        assertThat(now.most().get(1).sums()).extracting(sum -> sum.amount() + " " + sum.currency()).containsExactlyInAnyOrder("60.000000 EUR", "54.000000 USD");
        assertThat(before.least()).extracting(RankedCampaign::issue).containsExactly(autumn, spring, summer);
        assertThat(seen.most()).extracting(RankedCampaign::issue).containsExactly(winter, spring);
    }

    @Test
    void theOrderOfCampaignsIsRememberedUntilAnImportOrARateChanges() {
        imports.imported(Overlap.KEEP, "Spring,2026-05-01,1,,,100,EUR", "Autumn,2026-05-31,1,,,107,USD");
        StoredRanks ranks = imports.ranks();
        UnaryOperator<String> largest = rate -> ranks.of(project(YEAR), MetricKey.SPEND, 1, currency -> Optional.of(new BigDecimal(currency.equals("USD") ? rate : "1")))
                .most().get(0).issue().toString();
        assertThat(largest.apply("1.08")).isEqualTo(spring.toString());
        long before = imports.statements.get();
        assertThat(largest.apply("1.08")).isEqualTo(spring.toString());
        assertThat(imports.statements.get() - before).isEqualTo(isBulk() ? 1 : 0);

        assertThat(largest.apply("1.05")).isEqualTo(autumn.toString());
        Batch more = imports.imported(Overlap.KEEP, "Spring,2026-05-01,1,,,5,EUR");
        assertThat(largest.apply("1.05")).isEqualTo(spring.toString());
        imports.takenBack(more);
        assertThat(largest.apply("1.05")).isEqualTo(autumn.toString());
        database.sql("UPDATE \"{T}METRIC_FACT\" SET \"MILLIONTHS\" = 1 WHERE \"METRIC_CODE\" = 'spend' AND \"ISSUE_ID\" = " + autumn);
        new RebuildSums(imports.store, new StoredFacts(imports.reads, imports.rows), new BulkTransactions(imports.bulk)).of(more.id() - 1);
        assertThat(largest.apply("1.05")).isEqualTo(spring.toString());
    }

    @Test
    void aCampaignWithoutAFigureIsAtNoEndAndCountsNeedNoRate() {
        Batch gone = imports.imported(Overlap.KEEP, "Autumn,2026-05-01,100,,,,");
        imports.imported(Overlap.KEEP, "Spring,2026-05-01,7,0,,,");
        imports.takenBack(gone);

        Ends impressions = imports.ranks().of(project(YEAR), MetricKey.IMPRESSIONS, 5, currency -> Optional.empty());

        assertThat(impressions.least()).extracting(RankedCampaign::issue).containsExactly(spring);
        assertThat(imports.ranks().of(project(YEAR), MetricKey.CLICKS, 5, currency -> Optional.empty()).most()).hasSize(1);
        assertThat(imports.ranks().of(project(YEAR), MetricKey.SPEND, 5, currency -> Optional.empty()).most()).isEmpty();
        assertThatThrownBy(() -> imports.ranks().of(project(YEAR), MetricKey.SPEND, 0, currency -> Optional.empty())).hasMessageContaining("1 to 1000");
    }

    @Test
    void anImportThatIsEndedHalfWayLeavesNothingAndTellsHowFarItWas() {
        StringBuilder text = new StringBuilder(Imports.HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append("Spring,").append(LocalDate.of(2010, 1, 1).plusDays(i)).append(",1,,,,\n");
        }
        List<String> seen = new ArrayList<>();
        ImportFile file = imports.file();

        assertThatThrownBy(() -> file.commit(ANN, PROJECT, TextFile.ofBytes(text.toString().getBytes(StandardCharsets.UTF_8)),
                ImportChoices.stopOnBadRows(), (rows, of) -> seen.add(rows + " of " + of) && rows < 3_000))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("CANCELLED[3000, 5000]");

        assertThat(seen).containsExactly("0 of 5000", "1000 of 5000", "2000 of 5000", "3000 of 5000");
        for (Class<? extends RawEntity<?>> rows : List.of(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class)) {
            assertThat(count(rows)).as(rows.getSimpleName()).isZero();
        }
    }

    private int count(Class<? extends RawEntity<?>> rows) {
        return database.sql("UPDATE \"{T}" + rows.getAnnotation(Table.class).value() + "\" SET \"ID\" = \"ID\"");
    }

    private void note(Map<Instant, List<String>> shown) {
        shown.put(imports.now(), everything(Optional.empty()));
    }

    private Map<Instant, List<String>> asOf(Map<Instant, List<String>> shown) {
        Map<Instant, List<String>> again = new TreeMap<>();
        shown.keySet().forEach(then -> again.put(then, everything(Optional.of(then))));
        return again;
    }

    /** What a person sees: project, project without a campaign, campaigns by month, the project by day. */
    private List<String> everything(Optional<Instant> asOf) {
        List<String> all = new ArrayList<>();
        for (SumScope scope : List.of(project(YEAR), project(YEAR).without(List.of(autumn)), project(DAYS))) {
            all.addAll(shown(imports.sums().of(asOf.map(scope::asOf).orElse(scope))));
        }
        SumScope year = asOf.map(project(YEAR)::asOf).orElse(project(YEAR));
        all.addAll(shown(imports.sums().byIssue(year, List.of(MetricKey.SPEND, MetricKey.CLICKS))));
        SumScope once = project(SumSpan.whole(YEAR.from(), YEAR.to()));
        all.addAll(shown(imports.sums().byIssue(asOf.map(once::asOf).orElse(once), List.of(MetricKey.SPEND, MetricKey.CLICKS), true)));
        all.addAll(shown(imports.sums().of(List.of(spring, autumn), YEAR, asOf)));
        return all;
    }

    private static SumScope project(SumSpan span) {
        return SumScope.of(List.of(PROJECT), span);
    }

    private static List<String> months(List<MonthSum> sums) {
        Map<String, BigDecimal> months = new TreeMap<>();
        sums.forEach(sum -> months.merge(sum.metric().code() + " " + sum.month(), sum.amount().value(), BigDecimal::add));
        List<String> lines = new ArrayList<>();
        months.forEach((month, amount) -> lines.add(month + " " + amount));
        return lines;
    }

    private static List<String> reaching(FoundSums found) {
        List<String> lines = new ArrayList<>();
        found.sums().forEach(sum -> lines.add(sum.period() + ".." + sum.lastDay() + " " + sum.amount()));
        lines.sort(null);
        return lines;
    }

    private static List<String> shown(FoundSums found) {
        List<String> lines = new ArrayList<>();
        found.sums().forEach(sum -> lines.add(sum.metric().code() + " " + sum.period() + " " + sum.amount() + " " + sum.currency()));
        lines.sort(null);
        return lines;
    }
}
