package org.marketops.metric.portfolio;

import org.marketops.metric.MetricKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sums of whole projects, each in one statement whatever the number of campaigns, facts and projects. Asks for no right: who reads
 * says which issues the reader may not see. What is in a tray counts nowhere.
 */
public interface PortfolioSums {

    /** By project, metric, source, currency and period. */
    FoundSums of(SumScope scope);

    /**
     * By issue, metric and currency over the whole span, sources added up; in no particular order. The work grows with the number of
     * campaigns. A span that is not of calendar months is read as the months in which it lies.
     */
    FoundSums byIssue(SumScope scope, Collection<MetricKey> metrics);

    /**
     * By issue, metric and currency and by the periods of the span, to the day; in no particular order. As of a time it is complete where
     * all periods are whole calendar months, see {@link FoundSums#isComplete}.
     *
     * @param bySource sources stay apart
     */
    FoundSums byIssue(SumScope scope, Collection<MetricKey> metrics, boolean bySource);

    /** The same, one issue after the other, so that there is no more in the memory than one needs; only of issues that have a figure. */
    default void eachIssue(SumScope scope, Collection<MetricKey> metrics, boolean bySource, Consumer<List<PeriodSum>> taker) {
        Map<Long, List<PeriodSum>> issues = new LinkedHashMap<>();
        byIssue(scope, metrics, bySource).sums().forEach(sum -> issues.computeIfAbsent(sum.owner(), none -> new ArrayList<>()).add(sum));
        issues.values().forEach(taker);
    }

    /** The same for several spans of one project at once, in their order: in one statement where the rows are read at once. */
    default List<FoundSums> byIssue(long project, List<SumSpan> spans, Collection<MetricKey> metrics) {
        List<FoundSums> found = new ArrayList<>();
        spans.forEach(span -> found.add(byIssue(SumScope.of(Set.of(project), span), metrics)));
        return found;
    }
}
