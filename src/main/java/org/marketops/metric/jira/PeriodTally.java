package org.marketops.metric.jira;

import org.marketops.metric.Amount;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.SumSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds rows up by owner, metric, source, currency and period, takes away what the reader may not see, and notes what is missing. */
final class PeriodTally {

    private final SumSpan span;
    private final Map<List<Object>, PeriodSum> sums = new HashMap<>();
    private final Set<List<Object>> reduced = new HashSet<>();
    private final Set<Long> excluded = new HashSet<>();
    private boolean complete = true;

    PeriodTally(SumSpan span) {
        this.span = span;
    }

    void add(long owner, String metric, String source, String currency, int firstDay, int lastDay, long millionths) {
        MetricKey code = MetricKey.ofCode(metric);
        sums.merge(key(owner, code, source, currency, firstDay, lastDay), new PeriodSum(owner, code, source, currency,
                span.startOf(DayNumber.toDay(firstDay)), DayNumber.toDay(lastDay), Amount.ofMillionths(millionths)), PeriodTally::both);
    }

    /** What reaches out of its period is never added to what lies in it: of its amount nobody knows how much belongs there. */
    private List<Object> key(long owner, MetricKey metric, String source, String currency, int firstDay, int lastDay) {
        LocalDate first = DayNumber.toDay(firstDay);
        LocalDate last = DayNumber.toDay(lastDay);
        return List.of(owner, metric, source, currency, span.startOf(first), span.reachesOut(first, last) ? last : LocalDate.EPOCH);
    }

    void takeAway(long issue, long owner, String metric, String source, String currency, int firstDay, int lastDay, long millionths) {
        excluded.add(issue);
        drop(owner, metric, source, currency, firstDay, lastDay, millionths);
    }

    /** What does not count, though the reader may see it. */
    void drop(long owner, String metric, String source, String currency, int firstDay, int lastDay, long millionths) {
        reduced.add(key(owner, MetricKey.ofCode(metric), source, currency, firstDay, lastDay));
        add(owner, metric, source, currency, firstDay, lastDay, Math.negateExact(millionths));
    }

    void exclude(long issue) {
        excluded.add(issue);
    }

    void missing(long rows) {
        complete &= rows == 0;
    }

    FoundSums found() {
        // Where all of a figure was the hidden issues', a zero would be said of issues that have none.
        reduced.forEach(key -> sums.computeIfPresent(key, (same, left) -> left.amount().equals(Amount.ZERO) ? null : left));
        return new FoundSums(new ArrayList<>(sums.values()), excluded.size(), complete);
    }

    private static PeriodSum both(PeriodSum one, PeriodSum other) {
        return new PeriodSum(one.owner(), one.metric(), one.source(), one.currency(), one.period(),
                one.lastDay().isAfter(other.lastDay()) ? one.lastDay() : other.lastDay(), one.amount().plus(other.amount()));
    }
}
