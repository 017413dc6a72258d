package org.marketops.metric.jira;

import org.marketops.metric.MadeFigures;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The texts of the statements that read sums. Every part has the same columns: kind, issue, owner, metric, source, currency, first
 * day, last day, millionths. Numbers are written out: a database takes only so many parameters, and there may be many issues.
 */
final class SumSelects {

    static final int SUM = 1;
    static final int HIDDEN = 2;
    static final int MISSING = 3;
    /** Of a file, for a month in which the rows of leads say it. */
    static final int OUTDONE = 4;

    private static final int LIST = 900;
    static final String AND = " AND ";
    /** Of the sums s that somebody may have taken back by hand: the changes of rows of leads, which are below zero too, are none of them. */
    private static final String SMALLEST = "MIN(CASE WHEN s.:SOURCE_CODE = '" + MadeFigures.LEADS + "' THEN 0 ELSE s.:MILLIONTHS END)";
    private static final String ISSUE_SUM = "s.:ISSUE_ID, s.:METRIC_CODE, s.:SOURCE_CODE, s.:CURRENCY_CODE";
    static final String ALL = " UNION ALL ";
    /** Behind all parts. */
    static final String IN_ORDER_OF_ISSUES = " ORDER BY 3";

    private SumSelects() {
    }

    static String ofProjects(SumScope scope) {
        SumSpan span = scope.span();
        boolean months = span.isByCalendarMonth();
        String project = in("p.:PROJECT_ID", scope.projects());
        String when = months ? "p.:MONTH_NUMBER * 100 + 1" : "p.:FIRST_DAY";
        String group = months ? "p.:MONTH_NUMBER, " + reach("p") : "p.:FIRST_DAY, p.:LAST_DAY";
        // The days of a hidden issue in an import that was taken back are gone, so they could not be taken away.
        boolean daysGone = !months && !scope.hidden().isEmpty() && scope.asOf().isPresent();
        StringBuilder sql = new StringBuilder("SELECT 1, 0, p.:PROJECT_ID, p.:METRIC_CODE, p.:SOURCE_CODE, p.:CURRENCY_CODE, ").append(when)
                .append(", MAX(p.:LAST_DAY), SUM(p.:MILLIONTHS) FROM #PROJECT_SUM p WHERE ").append(project).append(AND).append(days("p", span))
                .append(AND).append(daysGone ? counts("p") + " AND p.:IMPORTED_AT <= " + millis(scope.asOf()) : known("p", scope.asOf()))
                .append(" GROUP BY p.:PROJECT_ID, p.:METRIC_CODE, p.:SOURCE_CODE, p.:CURRENCY_CODE, ").append(group);
        if (!scope.hidden().isEmpty()) {
            sql.append(ALL).append(hidden(scope));
        }
        sql.append(ALL).append(outdone(scope));
        if (daysGone) {
            sql.append(ALL).append(missing("#PROJECT_SUM p", project + AND + days("p", span) + AND + undoneSince("p", scope.asOf())));
        }
        return sql.append(ALL).append(missing("#IMPORT_BATCH p", project + " AND p.:UNDONE_BY IS NULL AND (p.:SUMS_EDITION IS NULL OR p.:SUMS_EDITION = 0)"))
                .toString();
    }

    /** Their imports of a time before there were project sums are in no project sum that they could be taken away from. */
    private static String hidden(SumScope scope) {
        boolean months = scope.span().isByCalendarMonth();
        return "SELECT 2, s.:ISSUE_ID, b.:PROJECT_ID, s.:METRIC_CODE, s.:SOURCE_CODE, s.:CURRENCY_CODE, s.:FIRST_DAY, s.:LAST_DAY, s.:MILLIONTHS FROM "
                + (months ? "#METRIC_SUM" : "#METRIC_FACT") + " s JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID WHERE " + in("s.:ISSUE_ID", scope.hidden())
                + AND + in("b.:PROJECT_ID", scope.projects()) + AND + days("s", scope.span()) + " AND b.:SUMS_EDITION > 0"
                + AND + (months ? known("s", scope.asOf()) : "b.:UNDONE_BY IS NULL" + scope.asOf().map(then -> " AND b.:IMPORTED_AT <= " + then.toEpochMilli()).orElse(""));
    }

    /** Found from the issues that have rows of leads. The first question stands by itself, so that it is asked once, and nothing is read where it says no. */
    private static String outdone(SumScope scope) {
        boolean months = scope.span().isByCalendarMonth();
        return "SELECT 4, s.:ISSUE_ID, b.:PROJECT_ID, s.:METRIC_CODE, s.:SOURCE_CODE, s.:CURRENCY_CODE, s.:FIRST_DAY, s.:LAST_DAY, s.:MILLIONTHS FROM "
                + (months ? "#METRIC_SUM" : "#METRIC_FACT") + " s JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID WHERE " + in("b.:PROJECT_ID", scope.projects())
                + " AND EXISTS (SELECT 1 FROM #IMPORT_BATCH g WHERE " + in("g.:PROJECT_ID", scope.projects()) + " AND g.:SOURCE_CODE = '" + MadeFigures.LEADS
                + "') AND s.:ISSUE_ID IN (SELECT l.:ISSUE_ID FROM #METRIC_SUM l JOIN #IMPORT_BATCH m ON m.:ID = l.:BATCH_ID WHERE "
                + in("m.:PROJECT_ID", scope.projects()) + " AND m.:SOURCE_CODE = '" + MadeFigures.LEADS + "')" + AND + days("s", scope.span())
                + " AND b.:SUMS_EDITION > 0 AND " + (months ? known("s", scope.asOf()) : "b.:UNDONE_BY IS NULL"
                + scope.asOf().map(then -> " AND b.:IMPORTED_AT <= " + then.toEpochMilli()).orElse(""))
                + (scope.hidden().isEmpty() ? "" : " AND NOT " + in("s.:ISSUE_ID", scope.hidden())) + " AND NOT " + stands("s", scope.asOf());
    }

    /** The same of projects. Where none of them has rows of leads that is asked once and not of every sum. */
    static String stands(String table, SumScope scope) {
        return "(NOT EXISTS (SELECT 1 FROM #IMPORT_BATCH g WHERE " + in("g.:PROJECT_ID", scope.projects()) + " AND g.:SOURCE_CODE = '" + MadeFigures.LEADS
                + "') OR " + stands(table, scope.asOf()) + ")";
    }

    /** Whether a figure of a file is none that the rows of leads tell of the same issue and month. */
    static String stands(String table, Optional<Instant> asOf) {
        String codes = MetricKey.ofBoth().stream().map(metric -> "'" + metric.code() + "'").collect(Collectors.joining(", "));
        return "(" + table + ".:METRIC_CODE NOT IN (" + codes + ") OR " + table + ".:SOURCE_CODE = '" + MadeFigures.LEADS + "' OR NOT EXISTS (SELECT 1 FROM"
                + " #METRIC_SUM w WHERE w.:ISSUE_ID = " + table + ".:ISSUE_ID AND w.:METRIC_CODE = " + table + ".:METRIC_CODE AND w.:SOURCE_CODE = '"
                + MadeFigures.LEADS + "' AND FLOOR(w.:FIRST_DAY / 100) = FLOOR(" + table + ".:FIRST_DAY / 100) AND " + known("w", asOf) + "))";
    }

    static String byIssue(SumScope scope, Collection<MetricKey> metrics, SumSpan months) {
        return byIssue(scope, metrics, months, 0);
    }

    /** @param number stands in the second column, to tell the rows of several such questions apart */
    static String byIssue(SumScope scope, Collection<MetricKey> metrics, SumSpan months, int number) {
        // What rows of leads never tell is asked by itself: the question about them would make databases expect so much work that any plan seems as good as another.
        Map<Boolean, List<MetricKey>> ofBoth = metrics.stream().collect(Collectors.partitioningBy(MetricKey.ofBoth()::contains));
        List<String> parts = new ArrayList<>();
        ofBoth.forEach((both, keys) -> {
            if (!keys.isEmpty()) {
                parts.add(byIssue(scope, keys, months, number, both));
            }
        });
        return String.join(ALL, parts);
    }

    private static String byIssue(SumScope scope, Collection<MetricKey> metrics, SumSpan months, int number, boolean both) {
        String codes = metrics.stream().map(metric -> "'" + metric.code() + "'").collect(Collectors.joining(", "));
        String columns = "SELECT 1, " + number + ", s.:ISSUE_ID, s.:METRIC_CODE, '', s.:CURRENCY_CODE, MIN(s.:FIRST_DAY), MAX(s.:LAST_DAY), SUM(s.:MILLIONTHS) FROM ";
        String which = AND + days("s", months) + " AND s.:METRIC_CODE IN (" + codes + ")" + (both ? AND + stands("s", scope) : "");
        String group = " GROUP BY s.:ISSUE_ID, s.:METRIC_CODE, s.:CURRENCY_CODE, CASE WHEN s.:LAST_DAY <= " + DayNumber.of(months.to()) + " THEN 0 ELSE s.:LAST_DAY END"
                + " HAVING " + isThere();
        String apart = columns + ofImports(scope) + which + AND + known("s", scope.asOf()) + group;
        return scope.asOf().isPresent() ? apart : apart + ALL + columns + "#MERGED_SUM s WHERE " + in("s.:PROJECT_ID", scope.projects()) + which + group;
    }

    /** Of a group of sums s: what was given to a campaign by hand and taken back is a sum and one below zero, it has no figure and not one of zero. */
    static String isThere() {
        return "(SUM(s.:MILLIONTHS) <> 0 OR " + SMALLEST + " >= 0)";
    }

    /** The sums s of the project's imports; for now only of those that are in no merge. */
    static String ofImports(SumScope scope) {
        return "#METRIC_SUM s JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID WHERE " + in("b.:PROJECT_ID", scope.projects())
                + (scope.asOf().isPresent() ? "" : AND + MergeSelects.isApart());
    }

    /** Groups apart what lasts into another month: it is a figure of neither. */
    private static String reach(String table) {
        return "CASE WHEN FLOOR(" + table + ".:FIRST_DAY / 100) = FLOOR(" + table + ".:LAST_DAY / 100) THEN 0 ELSE " + table + ".:LAST_DAY END";
    }

    static String ofIssues(Collection<Long> issues, SumSpan span, Optional<Instant> asOf) {
        String where = " WHERE " + in("s.:ISSUE_ID", issues) + AND + days("s", span) + AND + stands("s", asOf);
        String columns = "SELECT 1, 0, s.:ISSUE_ID, s.:METRIC_CODE, s.:SOURCE_CODE, s.:CURRENCY_CODE, s.:FIRST_DAY, ";
        if (span.isByCalendarMonth()) {
            String sums = columns + "s.:LAST_DAY, s.:MILLIONTHS FROM ";
            return asOf.isPresent() ? sums + "#METRIC_SUM s" + where + AND + known("s", asOf)
                    : sums + "#METRIC_SUM s" + where + AND + MergeSelects.apart() + ALL + sums + "#MERGED_SUM s" + where;
        }
        String group = " GROUP BY s.:ISSUE_ID, s.:METRIC_CODE, s.:SOURCE_CODE, s.:CURRENCY_CODE, s.:FIRST_DAY, s.:LAST_DAY";
        String facts = columns + "MAX(s.:LAST_DAY), SUM(s.:MILLIONTHS) FROM #METRIC_FACT s";
        if (asOf.isEmpty()) {
            return facts + where + group;
        }
        return facts + " JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID" + where + " AND b.:IMPORTED_AT <= " + millis(asOf) + group
                + ALL + missing("#METRIC_SUM s", in("s.:ISSUE_ID", issues) + AND + days("s", span) + AND + undoneSince("s", asOf));
    }

    /** Columns: issue, metric, source, currency, first day, last day, millionths, when imported last, the smallest of the sums. */
    static String grouped(Collection<Long> issues, boolean byMonth) {
        String where = " WHERE " + in("s.:ISSUE_ID", issues);
        String days = byMonth ? "FLOOR(s.:FIRST_DAY / 100), FLOOR(s.:LAST_DAY / 100)" : "s.:FIRST_DAY, s.:LAST_DAY";
        String sums = "SELECT " + ISSUE_SUM + ", MIN(s.:FIRST_DAY), MAX(s.:LAST_DAY), SUM(s.:MILLIONTHS), MAX(s.:IMPORTED_AT), " + SMALLEST + " FROM #METRIC_SUM s"
                + where + AND + (byMonth ? MergeSelects.apart() : counts("s")) + " GROUP BY " + ISSUE_SUM + ", " + days;
        // A merge has months. What was given by hand and taken back is settled in it.
        return byMonth ? sums + ALL + "SELECT " + ISSUE_SUM + ", s.:FIRST_DAY, s.:LAST_DAY, s.:MILLIONTHS, s.:IMPORTED_AT, 0 FROM #MERGED_SUM s" + where : sums;
    }

    /** The same columns but the last, one row a sum. */
    static String single(Collection<Long> issues, boolean byMonth) {
        return "SELECT " + ISSUE_SUM + ", s.:FIRST_DAY, s.:LAST_DAY, s.:MILLIONTHS, s.:IMPORTED_AT FROM #METRIC_SUM s WHERE " + in("s.:ISSUE_ID", issues)
                + AND + (byMonth ? MergeSelects.apart() : counts("s"));
    }

    static String missing(String from, String where) {
        return "SELECT 3, 0, 0, '', '', '', 0, 0, COUNT(*) FROM " + from + " WHERE " + where;
    }

    static String days(String table, SumSpan span) {
        return table + ".:FIRST_DAY BETWEEN " + DayNumber.of(span.from()) + AND + DayNumber.of(span.to());
    }

    static String known(String table, Optional<Instant> asOf) {
        String counts = counts(table);
        return asOf.isEmpty() ? counts
                : table + ".:IMPORTED_AT <= " + millis(asOf) + " AND (" + counts + " OR " + table + ".:UNDONE_AT > " + millis(asOf) + ")";
    }

    static String counts(String table) {
        return "(" + table + ".:UNDONE_AT IS NULL OR " + table + ".:UNDONE_AT = 0)";
    }

    static String undoneSince(String table, Optional<Instant> asOf) {
        return table + ".:IMPORTED_AT <= " + millis(asOf) + AND + table + ".:UNDONE_AT > " + millis(asOf);
    }

    private static long millis(Optional<Instant> asOf) {
        return asOf.orElseThrow().toEpochMilli();
    }

    /** In several lists: a database takes only so many values in one. */
    static String in(String column, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return column + " IN (-1)";
        }
        List<Long> all = new ArrayList<>(ids);
        List<String> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LIST) {
            lists.add(column + " IN (" + all.subList(from, Math.min(all.size(), from + LIST)).stream().map(String::valueOf)
                    .collect(Collectors.joining(", ")) + ")");
        }
        return "(" + String.join(" OR ", lists) + ")";
    }
}
