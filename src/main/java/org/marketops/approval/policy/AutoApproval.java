package org.marketops.approval.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/** A step that nobody decides counts as approved after a time, for small amounts of one currency only (A22). */
public final class AutoApproval {

    private final Duration after;
    private final BigDecimal below;
    private final String currency;

    /**
     * @param after working time since the step opened. @param below in units of the currency, not reached
     * @throws IllegalArgumentException if one of them is not above zero, or there is no currency
     */
    public AutoApproval(Duration after, BigDecimal below, String currency) {
        if (below.signum() <= 0) {
            throw new BadPolicy("silence.amount", "the amount below which silence approves must be above 0, not " + below, below.toPlainString());
        }
        if (currency.trim().isEmpty()) {
            throw new BadPolicy("silence.currency", "the amount below which silence approves needs a currency");
        }
        this.after = Timing.positive(after, "the time until automatic approval");
        this.below = below;
        this.currency = currency;
    }

    /** Working time since the step opened. */
    public Duration after() {
        return after;
    }

    /** In units of the currency; an amount that reaches it is never approved by silence. */
    public BigDecimal below() {
        return below;
    }

    public String currency() {
        return currency;
    }

    /** Another currency, or no amount, is never covered. */
    public boolean covers(BigDecimal amount, String amountCurrency) {
        return currency.equals(amountCurrency) && amount.signum() >= 0 && amount.compareTo(below) < 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AutoApproval && ((AutoApproval) other).after.equals(after)
                && ((AutoApproval) other).below.compareTo(below) == 0 && ((AutoApproval) other).currency.equals(currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(after, below.stripTrailingZeros(), currency);
    }

    /** As in the record: {@code below EUR 1000 after PT16H}. */
    @Override
    public String toString() {
        return "below " + currency + " " + below.toPlainString() + " after " + after;
    }
}
