package org.marketops.setup;

import java.math.BigDecimal;

/** What a metric of a plan of the demo is to come to in the fiscal year; a currency where it is an amount. Immutable. */
public final class DemoTarget {

    private final String metric;
    private final BigDecimal value;
    private final String currency;

    DemoTarget(String metric, BigDecimal value, String currency) {
        this.metric = metric;
        this.value = value;
        this.currency = currency;
    }

    public String metric() {
        return metric;
    }

    public BigDecimal value() {
        return value;
    }

    /** Empty for a count. */
    public String currency() {
        return currency;
    }
}
