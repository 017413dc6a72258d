package org.marketops.objective;

import java.util.Currency;
import java.util.Objects;

/** What an objective is measured by: the metric, its unit, its currency where it is money, and whether more is better. Immutable. */
public final class Yardstick {

    /** Only counts and sums of money can be added over parts. */
    public enum Unit {
        COUNT(true, false),
        MONEY(true, true),
        PERCENT(false, false),
        /** A plain number per something, such as leads per visitor. */
        RATIO(false, false),
        /** Money per something, such as the cost of a lead. */
        PRICE(false, true);

        private final boolean additive;
        private final boolean money;

        Unit(boolean additive, boolean money) {
            this.additive = additive;
            this.money = money;
        }

        public boolean isAdditive() {
            return additive;
        }

        public boolean isMoney() {
            return money;
        }
    }

    private final String metric;
    private final Unit unit;
    private final String currency;
    private final boolean lowerIsBetter;

    private Yardstick(String metric, Unit unit, String currency, boolean lowerIsBetter) {
        this.metric = metric;
        this.unit = unit;
        this.currency = currency;
        this.lowerIsBetter = lowerIsBetter;
    }

    /**
     * @param metric the key of a metric that is imported, or a name of one's own
     * @param currency the ISO 4217 code of money, else empty
     * @throws IllegalArgumentException if the metric is empty, or money has no currency, or something else has one
     */
    public static Yardstick of(String metric, Unit unit, String currency, boolean lowerIsBetter) {
        if (metric.isEmpty() || unit.isMoney() == currency.isEmpty()) {
            throw new IllegalArgumentException("metric " + metric + " in " + unit + " " + currency);
        }
        String code = currency.isEmpty() ? "" : Currency.getInstance(currency).getCurrencyCode();
        return new Yardstick(metric, unit, code, lowerIsBetter);
    }

    public String metric() {
        return metric;
    }

    public Unit unit() {
        return unit;
    }

    /** Empty for what is no money. */
    public String currency() {
        return currency;
    }

    public boolean isLowerBetter() {
        return lowerIsBetter;
    }

    /** Whether both speak of the same thing, be it in another currency. */
    boolean measuresLike(Yardstick other) {
        return metric.equalsIgnoreCase(other.metric) && unit == other.unit;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Yardstick)) {
            return false;
        }
        Yardstick that = (Yardstick) other;
        return measuresLike(that) && currency.equals(that.currency) && lowerIsBetter == that.lowerIsBetter;
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, currency, lowerIsBetter);
    }

    @Override
    public String toString() {
        return metric + " in " + unit + " " + currency;
    }
}
