package org.marketops.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rates to one company currency, of any number of fiscal years. Immutable. */
public final class Rates {

    private final Currency company;
    private final Map<String, Rate> byKey = new HashMap<>();

    private Rates(Currency company, Collection<Rate> rates) {
        this.company = Objects.requireNonNull(company, "company");
        rates.forEach(rate -> byKey.put(key(rate.currency(), rate.fiscalYear(), rate.month()), rate));
    }

    public static Rates of(Currency company, Collection<Rate> rates) {
        return new Rates(company, rates);
    }

    public Currency company() {
        return company;
    }

    /** 1 for the company's own currency. @param month 1 to 12, or {@link Rate#PLAN} */
    public Optional<BigDecimal> units(Currency currency, int fiscalYear, int month) {
        return currency.equals(company) ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(byKey.get(key(currency, fiscalYear, month))).map(Rate::units);
    }

    /** At the rate that the plans of the fiscal year use. */
    public CompanyAmount atPlanRate(Money amount, int fiscalYear) {
        return convert(amount, fiscalYear, Rate.PLAN);
    }

    /** At the rate of the month. @param month 1 to 12 */
    public CompanyAmount atActualRate(Money amount, int fiscalYear, int month) {
        return convert(amount, fiscalYear, month);
    }

    /** What the amount costs more, or less if below zero, because the month's rate is not the plan's. */
    public CompanyAmount exchangeEffect(Money amount, int fiscalYear, int month) {
        return atActualRate(amount, fiscalYear, month).minus(atPlanRate(amount, fiscalYear));
    }

    /** By currency, year and month. */
    public List<Rate> all() {
        List<Rate> all = new ArrayList<>(byKey.values());
        all.sort(Comparator.<Rate, String>comparing(rate -> rate.currency().getCurrencyCode()).thenComparing(Rate::fiscalYear)
                .thenComparing(Rate::month));
        return all;
    }

    private CompanyAmount convert(Money amount, int fiscalYear, int month) {
        if (amount.minorUnits() == 0) {
            return CompanyAmount.zero(company);
        }
        return units(amount.currency(), fiscalYear, month).map(units -> CompanyAmount.of(company, amount, units))
                .orElseGet(() -> CompanyAmount.missing(company, new MissingRate(amount.currency(), fiscalYear, month)));
    }

    private static String key(Currency currency, int fiscalYear, int month) {
        return currency.getCurrencyCode() + ":" + fiscalYear + ":" + month;
    }
}
