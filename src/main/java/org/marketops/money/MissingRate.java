package org.marketops.money;

import java.util.Currency;
import java.util.Objects;

/** Which rate is not there: RATE_MISSING. Immutable. */
public final class MissingRate {

    private final Currency currency;
    private final int fiscalYear;
    private final int month;

    MissingRate(Currency currency, int fiscalYear, int month) {
        this.currency = Objects.requireNonNull(currency, "currency");
        this.fiscalYear = fiscalYear;
        this.month = month;
    }

    public Currency currency() {
        return currency;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** 1 to 12, or {@link Rate#PLAN}. */
    public int month() {
        return month;
    }

    @Override
    public String toString() {
        return "RATE_MISSING " + currency + " " + fiscalYear + "/" + month;
    }
}
