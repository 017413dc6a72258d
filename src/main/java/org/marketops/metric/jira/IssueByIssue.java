package org.marketops.metric.jira;

import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.SumScope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Adds up the rows of one issue after the other: they come in the order of their issues. */
final class IssueByIssue {

    private final SumScope scope;
    private final Consumer<List<PeriodSum>> taker;
    private PeriodTally tally;
    private long issue;

    IssueByIssue(SumScope scope, Consumer<List<PeriodSum>> taker) {
        this.scope = scope;
        this.taker = taker;
    }

    void take(ResultSet row) throws SQLException {
        if (tally == null || row.getLong(3) != issue) {
            end();
            tally = new PeriodTally(scope.span());
            issue = row.getLong(3);
        }
        StoredSums.take(row, tally, scope.hidden());
    }

    /** Who has taken some would take them twice. */
    boolean isBegun() {
        return tally != null;
    }

    /** After the last row. */
    void end() {
        List<PeriodSum> sums = tally == null ? List.of() : tally.found().sums();
        if (!sums.isEmpty()) {
            taker.accept(sums);
        }
    }
}
