package org.marketops.metric.jira;

import org.marketops.jira.PlainReads;
import org.marketops.kernel.IssueId;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.IssueSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the sums that imports keep, each question in one statement; where the host gives no connection, row by row. */
public final class StoredSums implements PortfolioSums, IssueSums {

    private final PlainReads reads;
    private final SumsRowByRow slowly;

    public StoredSums(PlainReads reads, SumsRowByRow slowly) {
        this.reads = reads;
        this.slowly = slowly;
    }

    @Override
    public FoundSums of(SumScope scope) {
        return read(SumSelects.ofProjects(scope), scope.span(), Set.of(), tally -> slowly.ofProjects(scope, tally));
    }

    @Override
    public FoundSums byIssue(SumScope scope, Collection<MetricKey> metrics) {
        if (metrics.isEmpty()) {
            return new FoundSums(List.of(), 0, true);
        }
        SumSpan months = SumSpan.months(YearMonth.from(scope.span().from()), YearMonth.from(scope.span().to()));
        SumSpan once = SumSpan.whole(months.from(), months.to());
        return read(SumSelects.byIssue(scope, metrics, months), once, scope.hidden(), tally -> slowly.byIssue(scope, metrics, months, false, tally));
    }

    @Override
    public FoundSums byIssue(SumScope scope, Collection<MetricKey> metrics, boolean bySource) {
        return metrics.isEmpty() ? new FoundSums(List.of(), 0, true) : read(new IssueSelect(scope, metrics, bySource).text(), scope.span(), scope.hidden(),
                tally -> slowly.byIssue(scope, metrics, scope.span(), bySource, tally));
    }

    @Override
    public void eachIssue(SumScope scope, Collection<MetricKey> metrics, boolean bySource, Consumer<List<PeriodSum>> taker) {
        if (metrics.isEmpty()) {
            return;
        }
        String text = new IssueSelect(scope, metrics, bySource).text() + SumSelects.IN_ORDER_OF_ISSUES;
        IssueByIssue each = new IssueByIssue(scope, taker);
        boolean read = reads.read(rows -> {
            rows.each(rows.sql(text), List.of(), each::take);
            each.end();
            return true;
        }).isPresent();
        if (!read && each.isBegun()) {
            throw new IllegalStateException("the sums of the campaigns were read in part only");
        }
        if (!read) {
            PortfolioSums.super.eachIssue(scope, metrics, bySource, taker);
        }
    }

    @Override
    public List<FoundSums> byIssue(long project, List<SumSpan> spans, Collection<MetricKey> metrics) {
        if (metrics.isEmpty() || spans.isEmpty()) {
            return Collections.nCopies(spans.size(), new FoundSums(List.of(), 0, true));
        }
        return reads.read(rows -> {
            List<PeriodTally> tallies = new ArrayList<>();
            List<String> selects = new ArrayList<>();
            for (SumSpan span : spans) {
                SumSpan months = SumSpan.months(YearMonth.from(span.from()), YearMonth.from(span.to()));
                tallies.add(new PeriodTally(SumSpan.whole(months.from(), months.to())));
                selects.add(SumSelects.byIssue(SumScope.of(Set.of(project), span), metrics, months, selects.size()));
            }
            rows.each(rows.sql(String.join(SumSelects.ALL, selects)), List.of(), row -> take(row, tallies.get(row.getInt(2)), Set.of()));
            return tallies.stream().map(PeriodTally::found).collect(Collectors.toList());
        }).orElseGet(() -> PortfolioSums.super.byIssue(project, spans, metrics));
    }

    @Override
    public FoundSums of(Collection<IssueId> issues, SumSpan span, Optional<Instant> asOf) {
        Collection<Long> ids = issues.stream().map(IssueId::value).collect(Collectors.toSet());
        return read(SumSelects.ofIssues(ids, span, asOf), span, Set.of(), tally -> slowly.ofIssues(ids, span, asOf, tally));
    }

    private FoundSums read(String text, SumSpan span, Set<Long> hidden, Consumer<PeriodTally> otherwise) {
        return reads.read(rows -> {
            PeriodTally tally = new PeriodTally(span);
            rows.each(rows.sql(text), List.of(), row -> take(row, tally, hidden));
            return tally.found();
        }).orElseGet(() -> {
            PeriodTally tally = new PeriodTally(span);
            otherwise.accept(tally);
            return tally.found();
        });
    }

    static void take(ResultSet row, PeriodTally tally, Set<Long> hidden) throws SQLException {
        long owner = row.getLong(3);
        // A sum of whole numbers is a decimal to some databases.
        long value = row.getBigDecimal(9).longValueExact();
        if (row.getInt(1) == SumSelects.MISSING) {
            tally.missing(value);
        } else if (hidden.contains(owner)) {
            tally.exclude(owner);
        } else if (row.getInt(1) == SumSelects.HIDDEN) {
            tally.takeAway(row.getLong(2), owner, row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getInt(8), value);
        } else if (row.getInt(1) == SumSelects.OUTDONE) {
            tally.drop(owner, row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getInt(8), value);
        } else {
            tally.add(owner, row.getString(4), text(row.getString(5)), row.getString(6), row.getInt(7), row.getInt(8), value);
        }
    }

    /** To some databases an empty text is none. */
    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
