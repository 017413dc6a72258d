package org.marketops.metric.jira;

import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of the statement that adds up campaigns to the day: whole months from the sums that are kept, the days at both ends from the
 * figures themselves. Its columns are those of {@link SumSelects}.
 */
final class IssueSelect {

    private static final String AND = SumSelects.AND;

    private final SumScope scope;
    private final SumSpan span;
    private final Collection<MetricKey> metrics;
    private final boolean bySource;
    /** The first days of the periods. */
    private final List<LocalDate> starts;
    private final LocalDate firstKept;
    private final LocalDate lastKept;
    /** Days that are read from figures, which are gone with their import. */
    private final Set<String> byDay = new LinkedHashSet<>();

    IssueSelect(SumScope scope, Collection<MetricKey> metrics, boolean bySource) {
        this.scope = scope;
        this.span = scope.span();
        this.metrics = metrics;
        this.bySource = bySource;
        this.starts = span.starts();
        this.firstKept = span.from().getDayOfMonth() == 1 ? span.from() : YearMonth.from(span.from()).plusMonths(1).atDay(1);
        this.lastKept = isEndOfMonth(span.to()) ? span.to() : YearMonth.from(span.to()).atDay(1).minusDays(1);
    }

    private static boolean isEndOfMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    String text() {
        List<String> parts = new ArrayList<>();
        // What rows of leads never tell is asked by itself, see SumSelects.
        metrics.stream().collect(Collectors.partitioningBy(MetricKey.ofBoth()::contains)).forEach((both, keys) -> {
            if (!keys.isEmpty()) {
                parts(parts, only() + AND + "s.:METRIC_CODE IN (" + keys.stream().map(key -> "'" + key.code() + "'").collect(Collectors.joining(", ")) + ")"
                        + (both ? AND + SumSelects.stands("s", scope) : ""));
            }
        });
        if (scope.asOf().isPresent() && !byDay.isEmpty()) {
            parts.add(SumSelects.missing("#METRIC_SUM s JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID", SumSelects.in("b.:PROJECT_ID", scope.projects()) + AND
                    + "(" + String.join(" OR ", byDay) + ")" + AND + SumSelects.undoneSince("s", scope.asOf())));
        }
        return String.join(SumSelects.ALL, parts);
    }

    private String only() {
        return scope.only().map(issues -> AND + SumSelects.in("s.:ISSUE_ID", issues)).orElse("");
    }

    private void parts(List<String> parts, String which) {
        // A month that is kept cannot be cut where a period begins within it.
        if (firstKept.isAfter(lastKept) || starts.stream().skip(1).anyMatch(start -> start.getDayOfMonth() != 1)) {
            parts.add(facts(span.from(), span.to(), which));
            return;
        }
        String kept = AND + SumSelects.days("s", SumSpan.whole(firstKept, lastKept)) + which + (lastKept.equals(span.to()) ? "" : AND + "NOT " + endsInTheCutMonth("s"));
        parts.add(select(SumSelects.ofImports(scope) + kept + AND + SumSelects.known("s", scope.asOf())));
        if (scope.asOf().isEmpty()) {
            parts.add(select("#MERGED_SUM s WHERE " + SumSelects.in("s.:PROJECT_ID", scope.projects()) + kept));
        }
        if (span.from().isBefore(firstKept)) {
            parts.add(facts(span.from(), firstKept.minusDays(1), which));
        }
        if (lastKept.isBefore(span.to())) {
            parts.add(facts(lastKept.plusDays(1), span.to(), which));
            parts.add(facts(firstKept, lastKept, which + AND + endsInTheCutMonth("s") + AND + "s.:BATCH_ID IN (SELECT a.:BATCH_ID FROM #METRIC_SUM a WHERE "
                    + SumSelects.days("a", SumSpan.whole(firstKept, lastKept)) + AND + endsInTheCutMonth("a") + ")"));
        }
    }

    /** Of what lasts into the last month, a sum that is kept does not tell how much ends within the span. */
    private String endsInTheCutMonth(String table) {
        return "(" + table + ".:LAST_DAY BETWEEN " + DayNumber.of(lastKept.plusDays(1)) + AND + DayNumber.of(YearMonth.from(span.to()).atEndOfMonth()) + ")";
    }

    private String facts(LocalDate first, LocalDate last, String which) {
        String days = SumSelects.days("s", SumSpan.whole(first, last));
        byDay.add(days);
        return select("#METRIC_FACT s JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID WHERE " + SumSelects.in("b.:PROJECT_ID", scope.projects())
                + " AND b.:UNDONE_BY IS NULL AND s.:ISSUE_ID > 0 AND " + days + scope.asOf().map(then -> " AND b.:IMPORTED_AT <= " + then.toEpochMilli()).orElse("")
                + which);
    }

    private String select(String from) {
        String source = bySource ? "s.:SOURCE_CODE" : "''";
        return "SELECT 1, 0, s.:ISSUE_ID, s.:METRIC_CODE, " + source + ", s.:CURRENCY_CODE, MIN(s.:FIRST_DAY), MAX(s.:LAST_DAY), SUM(s.:MILLIONTHS) FROM " + from
                + " GROUP BY s.:ISSUE_ID, s.:METRIC_CODE, " + (bySource ? source + ", " : "") + "s.:CURRENCY_CODE, CASE WHEN s.:LAST_DAY <= " + DayNumber.of(span.to())
                + " THEN 0 ELSE s.:LAST_DAY END" + period() + " HAVING " + SumSelects.isThere();
    }

    /** The number of the period that a sum begins in; nothing where there is one. */
    private String period() {
        StringBuilder number = new StringBuilder();
        for (int i = 1; i < starts.size(); i++) {
            number.append(" WHEN s.:FIRST_DAY < ").append(DayNumber.of(starts.get(i))).append(" THEN ").append(i);
        }
        return starts.size() == 1 ? "" : ", CASE" + number + " ELSE 0 END";
    }
}
