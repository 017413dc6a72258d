package org.marketops.money.jira;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.marketops.money.Rate;

/** A rate that somebody wants, or wants gone. */
final class RateWish {

    private final Currency currency;
    private final int fiscalYear;
    private final int month;
    private final BigDecimal units;

    RateWish(Currency currency, int fiscalYear, int month, Optional<BigDecimal> units) {
        this.currency = currency;
        this.fiscalYear = fiscalYear;
        this.month = month;
        this.units = units.orElse(null);
    }

    Currency currency() {
        return currency;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    int month() {
        return month;
    }

    /** Empty takes it away. */
    Optional<Rate> rate() {
        return units == null ? Optional.empty() : Optional.of(Rate.of(currency, fiscalYear, month, units));
    }
}
