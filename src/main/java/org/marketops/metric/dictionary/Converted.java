package org.marketops.metric.dictionary;

import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** One amount in another currency, by way of the company's. */
public final class Converted {

    /** As many as a ratio has. */
    private static final int DECIMALS = 10;

    private Converted() {
    }

    /** The amount itself where it is in that currency already; undefined where one of the two rates is missing. @param amount defined, money */
    public static Measure to(String currency, Measure amount, LocalDate day, Exchange rates) {
        if (amount.currency().equals(currency)) {
            return amount;
        }
        Optional<BigDecimal> from = rates.currency().flatMap(company -> rates.units(amount.currency(), day));
        Optional<BigDecimal> to = rates.currency().flatMap(company -> rates.units(currency, day));
        if (from.isEmpty() || to.isEmpty()) {
            return Measure.undefined(Undefined.RATE_MISSING);
        }
        return Measure.money(amount.value().orElseThrow().multiply(to.get()).divide(from.get(), DECIMALS, RoundingMode.HALF_UP), currency);
    }
}
