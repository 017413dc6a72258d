package org.marketops.metric.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.PlainRows;
import org.marketops.metric.Amount;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.Ends;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.RankedCampaign;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/**
 * The figures of a portfolio for one quarter, with one fact a campaign and day in the table and one import a month, beside the
 * same figures added up from the facts by SQL; then with ten times the days. {@code -Dmarketops.portfolio.campaigns} is how many
 * campaigns, 100 if it is not set: 10,000 make 1,000,000 and 10,000,000 facts. {@code -Dmarketops.portfolio.daily=true} imports
 * each day by itself, and merges the sums.
 */
class PortfolioSpeedTest {

    private static final int CAMPAIGNS = Integer.getInteger("marketops.portfolio.campaigns", 100);
    /** Its rows are in the memory of the test: 10,000 campaigns need six gigabytes. */
    private static final int MOST_ON_H2 = Integer.getInteger("marketops.portfolio.campaigns.h2", 1_000);
    /** One import a month, or one a day. */
    private static final boolean DAILY = Boolean.getBoolean("marketops.portfolio.daily");
    private static final int DAYS = 100;
    private static final int TIMES = 10;
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final SumSpan QUARTER = SumSpan.months(YearMonth.of(2026, 4), YearMonth.of(2026, 6));
    private static final int ROUNDS = 15;
    private static final int STATEMENTS = 5;
    private static final int SHOWN = 10;
    private static final int LEAST = 5;

    private RealActiveObjects database;
    private Imports imports;
    private int facts;

    @Test
    void onH2() throws Exception {
        int campaigns = Math.min(CAMPAIGNS, MOST_ON_H2);
        try (RealActiveObjects open = RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class)) {
            database = open;
            measure("H2", campaigns, "(SELECT X AS N FROM SYSTEM_RANGE(0, %d))");
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (RealActiveObjects open = RealActiveObjects.onPostgres(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class)) {
            database = open;
            measure("PostgreSQL", CAMPAIGNS, "(SELECT generate_series(0, %d) AS N)");
        }
    }

    private void measure(String name, int campaigns, String numbers) throws SQLException {
        imports = new Imports(database, true);
        seed(campaigns, 0, DAYS, numbers);
        long[] few = look(name, campaigns);
        seed(campaigns, DAYS, DAYS * TIMES, numbers);
        long[] many = look(name, campaigns);
        System.out.println("MEASURED portfolio of " + campaigns + " campaigns on " + name + ", ten times the facts: dashboard " + (many[0] + many[1]) * 100
                / (few[0] + few[1]) + " % of the time before (at most 130): project sums " + many[0] * 100 / few[0] + " %, both ends " + many[1] * 100
                / few[1] + " %; a list of all campaigns " + many[2] * 100 / few[2] + " %");
    }

    /** @return nanoseconds of the project's sums, of both ends of the campaigns, and of a list of all of them */
    private long[] look(String name, int campaigns) throws SQLException {
        SumScope quarter = SumScope.of(List.of(PROJECT), QUARTER);
        StoredSums sums = imports.sums();
        StoredRanks ranks = imports.ranks();
        long before = imports.statements.get();
        FoundSums project = sums.of(quarter);
        Ends ends = ends(ranks, quarter);
        assertThat(imports.statements.get() - before).isLessThanOrEqualTo(STATEMENTS);
        assertThat(shown(project)).isEqualTo(fromFacts());
        assertThat(ends.most()).extracting(RankedCampaign::value).isEqualTo(endFromFacts());
        assertThat(sums.byIssue(quarter, List.of(MetricKey.SPEND)).sums()).hasSize(campaigns);
        long whole = median(() -> sums.of(quarter));
        long first = median(() -> ends(imports.ranks(), quarter));
        long both = median(() -> ends(ranks, quarter));
        long all = median(() -> sums.byIssue(quarter, List.of(MetricKey.SPEND)));
        long theirs = median(this::fromFacts) + median(this::endFromFacts);
        System.out.println("MEASURED dashboard of " + campaigns + " campaigns over " + facts + " facts on " + name + ": project sums " + micros(whole)
                + " and the " + SHOWN + " campaigns at both ends " + micros(both) + " (after a change " + micros(first) + "), at most 3 statements; totals and the largest " + SHOWN + " from the facts by SQL "
                + micros(theirs) + " (" + theirs / (whole + both) + " times, at least 50; after a change " + theirs / (whole + first) + " times). A list of all campaigns " + micros(all));
        return new long[] {whole, both, all};
    }

    private static Ends ends(StoredRanks ranks, SumScope quarter) {
        return ranks.of(quarter, MetricKey.SPEND, SHOWN, currency -> Optional.of(BigDecimal.ONE));
    }

    private void seed(int campaigns, int fromDay, int toDay, String numbers) {
        LocalDate start = LAST.minusDays(toDay - 1L);
        LocalDate end = LAST.minusDays(fromDay);
        for (YearMonth month = YearMonth.from(start); !month.isAfter(YearMonth.from(end)); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(start) ? start : month.atDay(1);
            LocalDate last = month.atEndOfMonth().isAfter(end) ? end : month.atEndOfMonth();
            for (LocalDate day = first; DAILY && !day.isAfter(last); day = day.plusDays(1)) {
                imported(campaigns, day, day, numbers);
            }
            if (!DAILY) {
                imported(campaigns, first, last, numbers);
            }
        }
        database.sql("INSERT INTO \"{T}METRIC_SUM\" (\"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"FIRST_DAY\","
                + " \"LAST_DAY\", \"MILLIONTHS\", \"IMPORTED_AT\") SELECT \"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", 'csv', \"CURRENCY_CODE\", MIN(\"FIRST_DAY\"),"
                + " MAX(\"LAST_DAY\"), SUM(\"MILLIONTHS\"), 1 FROM \"{T}METRIC_FACT\" WHERE \"BATCH_ID\" NOT IN (SELECT \"BATCH_ID\" FROM \"{T}METRIC_SUM\")"
                + " GROUP BY \"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", \"CURRENCY_CODE\"");
        database.sql("INSERT INTO \"{T}PROJECT_SUM\" (\"BATCH_ID\", \"PROJECT_ID\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"MONTH_NUMBER\","
                + " \"FIRST_DAY\", \"LAST_DAY\", \"MILLIONTHS\", \"FACTS\", \"IMPORTED_AT\") SELECT \"BATCH_ID\", " + PROJECT + ", \"METRIC_CODE\", 'csv',"
                + " \"CURRENCY_CODE\", MIN(\"FIRST_DAY\" / 100), \"FIRST_DAY\", \"FIRST_DAY\", SUM(\"MILLIONTHS\"), 1, 1 FROM \"{T}METRIC_FACT\""
                + " WHERE \"BATCH_ID\" NOT IN (SELECT \"BATCH_ID\" FROM \"{T}PROJECT_SUM\")"
                + " GROUP BY \"BATCH_ID\", \"METRIC_CODE\", \"CURRENCY_CODE\", \"FIRST_DAY\"");
        database.sql("ANALYZE");
        if (DAILY) {
            int merged = new StoredMerges(imports.rows, imports.bulk, imports.reads).merge(PROJECT, LAST.atStartOfDay(ZoneOffset.UTC).toInstant(), LEAST);
            System.out.println("MEASURED portfolio: the sums of " + merged + " daily imports are merged");
            database.sql("ANALYZE");
        }
    }

    private void imported(int campaigns, LocalDate first, LocalDate last, String numbers) {
        int day = DayNumber.of(first);
        int days = last.getDayOfMonth() - first.getDayOfMonth() + 1;
        int odd = first.getDayOfMonth();
        long made = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        database.sql("INSERT INTO \"{T}IMPORT_BATCH\" (\"PROJECT_ID\", \"LIVE_KEY\", \"FILE_NAME\", \"SHA\", \"SOURCE_CODE\", \"IMPORTED_BY\", \"IMPORTED_AT\","
                + " \"FIRST_DAY\", \"LAST_DAY\", \"SUMS_EDITION\") VALUES (" + PROJECT + ", '" + day + "', 'x.csv', 'x', 'csv', 'ann', " + made + ", " + day + ", "
                + DayNumber.of(last) + ", 1)");
        facts += database.sql("INSERT INTO \"{T}METRIC_FACT\" (\"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", \"SOURCE_CODE\", \"CURRENCY_CODE\", \"FIRST_DAY\","
                + " \"LAST_DAY\", \"MILLIONTHS\") SELECT (SELECT MAX(\"ID\") FROM \"{T}IMPORT_BATCH\"), c.N + 1,"
                + " CASE WHEN MOD(c.N + d.N + " + odd + ", 2) = 0 THEN 'impressions' ELSE 'spend' END, 'csv', CASE WHEN MOD(c.N + d.N + " + odd + ", 2) = 0 THEN 'XXX' ELSE 'EUR' END, "
                + day + " + d.N, " + day + " + d.N, 1000000 * MOD(c.N + d.N * 7, 977) FROM " + String.format(numbers, campaigns - 1) + " c, "
                + String.format(numbers, days - 1) + " d");
    }

    /** The reference: what a page would have to ask without sums. */
    private Map<String, Long> fromFacts() {
        String sql = ("SELECT f.\"METRIC_CODE\", f.\"FIRST_DAY\" / 100, SUM(f.\"MILLIONTHS\") FROM \"{T}METRIC_FACT\" f JOIN \"{T}IMPORT_BATCH\" b ON b.\"ID\" ="
                + " f.\"BATCH_ID\" WHERE b.\"PROJECT_ID\" = ? AND f.\"FIRST_DAY\" BETWEEN ? AND ? GROUP BY f.\"METRIC_CODE\", f.\"FIRST_DAY\" / 100")
                .replace("{T}", RealActiveObjects.prefix());
        Map<String, Long> found = new TreeMap<>();
        each(sql, row -> found.put(row.getString(1) + " " + row.getInt(2), row.getBigDecimal(3).longValueExact()));
        return found;
    }

    /** The reference for the largest campaigns. */
    private List<BigDecimal> endFromFacts() {
        String sql = ("SELECT f.\"ISSUE_ID\", SUM(f.\"MILLIONTHS\") FROM \"{T}METRIC_FACT\" f JOIN \"{T}IMPORT_BATCH\" b ON b.\"ID\" = f.\"BATCH_ID\""
                + " WHERE b.\"PROJECT_ID\" = ? AND f.\"FIRST_DAY\" BETWEEN ? AND ? AND f.\"METRIC_CODE\" = 'spend' GROUP BY f.\"ISSUE_ID\" ORDER BY 2 DESC, 1"
                + " FETCH FIRST " + SHOWN + " ROWS ONLY").replace("{T}", RealActiveObjects.prefix());
        List<BigDecimal> found = new ArrayList<>();
        each(sql, row -> found.add(Amount.ofMillionths(row.getBigDecimal(2).longValueExact()).value()));
        return found;
    }

    private void each(String sql, PlainRows.Taker taker) {
        try (Connection connection = database.dataSource().getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, PROJECT);
            statement.setInt(2, DayNumber.of(QUARTER.from()));
            statement.setInt(3, DayNumber.of(QUARTER.to()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> shown(FoundSums sums) {
        Map<String, Long> shown = new TreeMap<>();
        for (PeriodSum sum : sums.sums()) {
            shown.put(sum.metric().code() + " " + DayNumber.monthOf(sum.period()), sum.amount().millionths());
        }
        return shown;
    }

    private static long median(Runnable work) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return Math.max(1, took[ROUNDS / 2]);
    }

    private static String micros(long nanos) {
        return nanos / 1_000 + " microseconds";
    }
}
