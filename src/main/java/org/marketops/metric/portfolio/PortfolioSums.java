package org.marketops.metric.portfolio;

import java.util.Collection;
import org.marketops.metric.MetricKey;

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
}
