package org.marketops.metric.jira;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.portfolio.SumDifference;

/**
 * Compares the sums of one import with its facts, as one statement gives them, issue by issue: what is kept in memory are the
 * sums of one issue and those of the project.
 */
final class SumComparison {

    /** Facts are kind 1, sums of issues 2, sums of the project 3. The batch's number goes in three times. */
    static final String TEXT = "SELECT 1, f.:ISSUE_ID AS ISSUE, f.:METRIC_CODE, f.:CURRENCY_CODE, f.:FIRST_DAY, f.:LAST_DAY, SUM(f.:MILLIONTHS) FROM #METRIC_FACT f"
            + " WHERE f.:BATCH_ID = ? AND f.:ISSUE_ID > 0 GROUP BY f.:ISSUE_ID, f.:METRIC_CODE, f.:CURRENCY_CODE, f.:FIRST_DAY, f.:LAST_DAY"
            + " UNION ALL SELECT 2, s.:ISSUE_ID, s.:METRIC_CODE, s.:CURRENCY_CODE, s.:FIRST_DAY, s.:LAST_DAY, s.:MILLIONTHS FROM #METRIC_SUM s"
            + " WHERE s.:BATCH_ID = ? AND (s.:UNDONE_AT IS NULL OR s.:UNDONE_AT = 0)"
            + " UNION ALL SELECT 3, 0, p.:METRIC_CODE, p.:CURRENCY_CODE, p.:FIRST_DAY, p.:LAST_DAY, p.:MILLIONTHS FROM #PROJECT_SUM p"
            + " WHERE p.:BATCH_ID = ? AND (p.:UNDONE_AT IS NULL OR p.:UNDONE_AT = 0) ORDER BY 2";

    private static final int OF_ISSUE = 2;
    private static final int OF_PROJECT = 3;

    private final long batch;
    private final int atMost;
    private final Map<List<Object>, Pair> project = new LinkedHashMap<>();
    private final Map<List<Object>, Pair> months = new LinkedHashMap<>();
    private final List<SumDifference> found = new ArrayList<>();
    private long issue;

    SumComparison(long batch, int atMost) {
        this.batch = batch;
        this.atMost = atMost;
    }

    void take(ResultSet row) throws SQLException {
        if (row.getLong(2) != issue) {
            tell(months, issue);
            issue = row.getLong(2);
        }
        String metric = row.getString(3);
        String currency = row.getString(4);
        int first = row.getInt(5);
        long amount = row.getBigDecimal(7).longValueExact();
        List<Object> month = List.of(metric, currency, first / 100 * 100 + 1);
        List<Object> days = List.of(metric, currency, first, row.getInt(6));
        if (row.getInt(1) == OF_PROJECT) {
            pair(project, days).stored(amount);
        } else if (row.getInt(1) == OF_ISSUE) {
            pair(months, month).stored(amount);
        } else {
            pair(project, days).expected(amount);
            pair(months, month).expected(amount);
        }
    }

    List<SumDifference> differences() {
        tell(months, issue);
        tell(project, 0);
        return found;
    }

    private static Pair pair(Map<List<Object>, Pair> of, List<Object> key) {
        return of.computeIfAbsent(key, none -> new Pair());
    }

    private void tell(Map<List<Object>, Pair> pairs, long whose) {
        pairs.forEach((key, pair) -> {
            if (!pair.agrees() && found.size() < atMost) {
                found.add(new SumDifference(batch, whose == 0 ? Optional.empty() : Optional.of(IssueId.of(whose)), (String) key.get(0),
                        (String) key.get(1), DayNumber.toDay((Integer) key.get(2)), pair.stored, pair.expected));
            }
        });
        pairs.clear();
    }

    /** None is not zero: a sum that is missing is a difference even if its facts come to nothing. */
    private static final class Pair {

        private Optional<Amount> stored = Optional.empty();
        private Optional<Amount> expected = Optional.empty();

        /** Facts that went back to the tray leave sums that cancel out. */
        boolean agrees() {
            return stored.equals(expected) || expected.isEmpty() && stored.equals(Optional.of(Amount.ZERO));
        }

        void stored(long millionths) {
            stored = Optional.of(stored.orElse(Amount.ZERO).plus(Amount.ofMillionths(millionths)));
        }

        void expected(long millionths) {
            expected = Optional.of(expected.orElse(Amount.ZERO).plus(Amount.ofMillionths(millionths)));
        }
    }
}
