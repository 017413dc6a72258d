package org.marketops.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** How many units of a currency one unit of the company's currency is: of a fiscal year for plans, of a fiscal month for actuals. Immutable. */
public final class Rate {

    /** The month of a rate that plans of the whole year use. */
    public static final int PLAN = 0;
    private static final int MONTHS = 12;
    private static final int MOST_DIGITS = 20;

    private final Currency currency;
    private final int fiscalYear;
    private final int month;
    private final BigDecimal units;

    private Rate(Currency currency, int fiscalYear, int month, BigDecimal units) {
        this.currency = Objects.requireNonNull(currency, "currency");
        this.fiscalYear = fiscalYear;
        this.month = month;
        this.units = units;
    }

    /**
     * @param month 1 to 12 of the fiscal year, or {@link #PLAN}
     * @param units more than 0, at most 20 digits
     * @throws IllegalArgumentException if month or units are none
     */
    public static Rate of(Currency currency, int fiscalYear, int month, BigDecimal units) {
        if (month < PLAN || month > MONTHS) {
            throw new IllegalArgumentException("a month is 1 to 12: " + month);
        }
        BigDecimal plain = units.stripTrailingZeros();
        if (plain.signum() <= 0 || Math.max(plain.precision(), Math.max(plain.scale(), plain.precision() - plain.scale())) > MOST_DIGITS) {
            throw new IllegalArgumentException("a rate is above 0 and has at most 20 digits");
        }
        return new Rate(currency, fiscalYear, month, plain);
    }

    public Currency currency() {
        return currency;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** 1 to 12, or {@link #PLAN}. */
    public int month() {
        return month;
    }

    /** Of the currency, for one unit of the company's. */
    public BigDecimal units() {
        return units;
    }

    @Override
    public String toString() {
        return units.toPlainString() + " " + currency + " in " + fiscalYear + "/" + month;
    }
}
