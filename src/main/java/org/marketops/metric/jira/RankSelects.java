package org.marketops.metric.jira;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;

/** The texts of the statements that put campaigns in order. Written for every database that Jira runs on: how many are wanted is said to the driver. */
final class RankSelects {

    private static final String AND = " AND ";

    private RankSelects() {
    }

    /** In which currencies there are sums. */
    static String currencies(SumScope scope, MetricKey metric, SumSpan months) {
        return "SELECT DISTINCT p.:CURRENCY_CODE FROM #PROJECT_SUM p WHERE " + SumSelects.in("p.:PROJECT_ID", scope.projects()) + AND
                + SumSelects.days("p", months) + " AND p.:METRIC_CODE = '" + metric.code() + "' AND " + SumSelects.known("p", scope.asOf());
    }

    /** Issue, then a sum for each currency in the order of the map; from the largest or from the smallest. */
    static String ends(SumScope scope, MetricKey metric, SumSpan months, Map<String, BigDecimal> weights, boolean largest) {
        String columns = weights.keySet().stream().map(currency -> "SUM(CASE WHEN s.:CURRENCY_CODE = '" + currency + "' THEN s.:MILLIONTHS END)")
                .collect(Collectors.joining(", "));
        String codes = weights.keySet().stream().map(currency -> "'" + currency + "'").collect(Collectors.joining(", "));
        String hidden = scope.hidden().isEmpty() ? "" : " AND NOT " + SumSelects.in("s.:ISSUE_ID", scope.hidden());
        // What was given to a campaign by hand and taken back is a sum and one below zero: it has no figure, not one of zero.
        return "SELECT s.:ISSUE_ID, " + columns + " FROM #METRIC_SUM s JOIN #IMPORT_BATCH b ON b.:ID = s.:BATCH_ID WHERE "
                + SumSelects.in("b.:PROJECT_ID", scope.projects()) + AND + SumSelects.days("s", months) + " AND s.:LAST_DAY <= " + DayNumber.of(months.to())
                + " AND s.:METRIC_CODE = '" + metric.code() + "' AND s.:CURRENCY_CODE IN (" + codes + ") AND " + SumSelects.known("s", scope.asOf()) + hidden
                + (MetricKey.ofBoth().contains(metric) ? AND + SumSelects.stands("s", scope.asOf()) : "")
                + " GROUP BY s.:ISSUE_ID HAVING SUM(s.:MILLIONTHS) <> 0 OR MIN(s.:MILLIONTHS) >= 0 ORDER BY " + value(weights)
                + (largest ? " DESC" : "") + ", s.:ISSUE_ID";
    }

    private static String value(Map<String, BigDecimal> weights) {
        return weights.size() == 1 ? "SUM(s.:MILLIONTHS)" : weights.entrySet().stream()
                .map(each -> "WHEN s.:CURRENCY_CODE = '" + each.getKey() + "' THEN s.:MILLIONTHS * " + each.getValue().toPlainString())
                .collect(Collectors.joining(" ", "SUM(CASE ", " END)"));
    }
}
