package org.marketops.metric.jira;

import org.junit.jupiter.api.Test;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.BreakdownByIssue;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.Grain;
import org.marketops.metric.page.ReadFigures;
import org.marketops.metric.page.Series;
import org.marketops.metric.page.StoredFigures;
import org.marketops.metric.page.Subject;
import org.marketops.metric.page.Window;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.CalendarInMemory;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/**
 * The page of metrics of a project for a year beside the year before: headline, line and breakdown by source, then by campaign.
 * {@code -Dmarketops.page.campaigns} is how many campaigns, 50 if it is not set.
 */
class MetricsPageSpeedTest {

    private static final int CAMPAIGNS = Integer.getInteger("marketops.page.campaigns", 50);
    private static final List<String> METRICS = List.of("spend", "results", "clicks", "impressions", "leads");
    private static final List<String> SOURCES = List.of("google", "meta", "linkedin");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final int MOST_ON_H2 = 1_000;
    /** Of each year; what is measured for a release has all of them. */
    private static final int MONTHS = CAMPAIGNS > 100 ? 12 : 2;
    private static final int ROUNDS = 5;
    private static final int STATEMENTS = 5;
    private static final int ON_A_PAGE = 50;

    private RealActiveObjects database;
    private Imports imports;
    private ReadFigures figures;
    private FiscalCalendar calendar;

    @Test
    void onH2() throws Exception {
        try (RealActiveObjects open = RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class)) {
            measure(open, "H2", Math.min(CAMPAIGNS, MOST_ON_H2), "(SELECT X AS N FROM SYSTEM_RANGE(1, %d))");
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (RealActiveObjects open = RealActiveObjects.onPostgres(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class)) {
            measure(open, "PostgreSQL", CAMPAIGNS, "(SELECT generate_series(1, %d) AS N)");
        }
    }

    private void measure(RealActiveObjects open, String name, int campaigns, String numbers) {
        database = open;
        imports = new Imports(database, true);
        figures = new ReadFigures(List.of(new StoredFigures(imports.sums(), imports.sums())), new CalendarInMemory());
        calendar = new CalendarInMemory().current();
        for (int month = 1; month <= MONTHS; month++) {
            imported(YearMonth.of(TODAY.getYear() - 1, month), String.format(numbers, campaigns));
            imported(YearMonth.of(TODAY.getYear(), month), String.format(numbers, campaigns));
        }
        database.sql("ANALYZE");
        long before = imports.statements.get();
        assertThat(bySource().lines()).hasSize(SOURCES.size());
        long few = imports.statements.get() - before;
        assertThat(byCampaign().lines()).hasSize(campaigns);
        long all = imports.statements.get() - before - few;
        assertThat(few).isLessThanOrEqualTo(STATEMENTS);
        assertThat(all).isLessThanOrEqualTo(STATEMENTS);
        long first = median(() -> byCampaignInOrder(new StoredOrders(imports.reads), "costPerResult"));
        StoredOrders orders = new StoredOrders(imports.reads);
        assertThat(byCampaignInOrder(orders, "costPerResult").lines()).hasSize(Math.min(campaigns, ON_A_PAGE));
        long again = imports.statements.get();
        byCampaignInOrder(orders, "costPerResult");
        assertThat(imports.statements.get() - again).isLessThanOrEqualTo(STATEMENTS);
        System.out.println("MEASURED page of metrics of " + campaigns + " campaigns on " + name + ": the first " + ON_A_PAGE + " by campaign "
                + median(() -> byCampaignInOrder(orders, "costPerResult")) + " microseconds, for the first who looks after an import " + first
                + "; by what rows of leads may tell too, for the first " + median(() -> byCampaignInOrder(new StoredOrders(imports.reads), "costPerLead")));
        System.out.println("MEASURED page of metrics of " + campaigns + " campaigns on " + name + ": headline, line and breakdown by source "
                + median(this::bySource) + " microseconds in " + few + " statements; by campaign instead " + median(this::byCampaign) + " in " + all);
    }

    private Breakdown bySource() {
        return Breakdown.of(metric(), headline(), evaluator(), Figure::source);
    }

    private Breakdown byCampaign() {
        headline();
        Figures byIssue = figures.byIssue(project(), window(), Breakdown.wanted(metric(), Dictionary.standard(), false));
        return Breakdown.of(metric(), byIssue, evaluator(), figure -> Long.toString(figure.owner()));
    }

    private Breakdown byCampaignInOrder(StoredOrders orders, String metric) {
        Figures whole = headline();
        return new BreakdownByIssue(figures, orders).of(new BreakdownByIssue.Question(project(), window(), Dictionary.standard().required(metric), evaluator(), false),
                whole, ON_A_PAGE, List.of());
    }

    private Figures headline() {
        Figures now = figures.overTime(project(), window(), Grain.MONTH);
        Window lastYear = window().lastYear(calendar);
        Figures past = figures.overTime(project(), lastYear, Grain.MONTH);
        Series series = Series.of("costPerResult", now, window(), Grain.MONTH, calendar, evaluator());
        Series before = Series.of("costPerResult", past, lastYear, Grain.MONTH, calendar, evaluator());
        assertThat(series.whole().measure().value()).isPresent();
        assertThat(before.whole().measure().value()).isPresent();
        return now;
    }

    private static Subject project() {
        return Subject.project(PROJECT, List.of());
    }

    private Window window() {
        return Window.of(TargetPeriod.read("2026").orElseThrow(), calendar, TODAY);
    }

    private static Definition metric() {
        return Dictionary.standard().required("costPerResult");
    }

    private static Evaluator evaluator() {
        return new Evaluator(Dictionary.standard(), Exchange.NONE);
    }

    private void imported(YearMonth month, String numbers) {
        int first = DayNumber.of(month.atDay(1));
        int last = DayNumber.of(month.atEndOfMonth());
        for (String source : SOURCES) {
            database.sql("INSERT INTO \"{T}IMPORT_BATCH\" (\"PROJECT_ID\", \"LIVE_KEY\", \"FILE_NAME\", \"SHA\", \"SOURCE_CODE\", \"IMPORTED_BY\","
                    + " \"IMPORTED_AT\", \"FIRST_DAY\", \"LAST_DAY\", \"SUMS_EDITION\") VALUES (" + PROJECT + ", '" + source + first + "', 'x.csv', 'x', '" + source
                    + "', 'ann', 1, " + first + ", " + last + ", 1)");
            for (String metric : METRICS) {
                String of = "'" + metric + "', '" + source + "', '" + (metric.equals("spend") ? "EUR" : "XXX") + "', ";
                database.sql("INSERT INTO \"{T}METRIC_SUM\" (\"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"FIRST_DAY\","
                        + " \"LAST_DAY\", \"MILLIONTHS\", \"IMPORTED_AT\") SELECT (SELECT MAX(\"ID\") FROM \"{T}IMPORT_BATCH\"), c.N, " + of + first + ", " + last
                        + ", 1000000 * (1 + MOD(c.N, 97)), 1 FROM " + numbers + " c");
                database.sql("INSERT INTO \"{T}PROJECT_SUM\" (\"BATCH_ID\", \"PROJECT_ID\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"MONTH_NUMBER\","
                        + " \"FIRST_DAY\", \"LAST_DAY\", \"MILLIONTHS\", \"FACTS\", \"IMPORTED_AT\") SELECT (SELECT MAX(\"ID\") FROM \"{T}IMPORT_BATCH\"), " + PROJECT
                        + ", " + of + first / 100 + ", " + first + ", " + last + ", SUM(1000000 * (1 + MOD(c.N, 97))), 1, 1 FROM " + numbers + " c");
            }
        }
    }

    private static long median(Runnable work) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2] / 1_000;
    }
}
