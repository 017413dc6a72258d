package org.marketops.metric.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.marketops.metric.MetricKey;

/**
 * The campaigns that make up most and least of a metric. All of them are read once after each change of their imports. Asks for no right: who reads says which
 * issues the reader may not see, and does not ask for money on behalf of somebody who may not see money.
 */
public interface TopCampaigns {

    /**
     * Two statements after a change, then one. A span that is not of calendar months is read as the months in
     * which it lies; figures that reach beyond it are in none. Among equals the older issue is first.
     *
     * @param each how many at each end, 1 to 1,000; a campaign may be at both
     * @param units how many units of a currency are one of the company's; empty if there is no rate. Not asked for a count
     */
    Ends of(SumScope scope, MetricKey metric, int each, Function<String, Optional<BigDecimal>> units);
}
