package org.marketops.metric.page;

import org.marketops.money.Rate;
import org.marketops.money.Rates;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalMonth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What amounts cost more, or less if below zero, at the rates of their months than at the plan rates. A figure has the month of its first day.
 * Immutable.
 */
public final class ExchangeEffect {

    private static final int DIGITS = 10;

    private final BigDecimal amount;
    private final List<Used> rates;

    private ExchangeEffect(BigDecimal amount, List<Used> rates) {
        this.amount = amount;
        this.rates = List.copyOf(rates);
    }

    /** @param figures amounts of money; those in the company's currency have no effect. @param ofYear rates of a fiscal year, asked once a year */
    public static ExchangeEffect of(Collection<Figure> figures, FiscalCalendar calendar, Currency company, IntFunction<Rates> ofYear) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Figure figure : figures) {
            if (!figure.currency().equals(company.getCurrencyCode())) {
                sums.merge(figure.currency() + calendar.monthOf(figure.day()).key(), figure.amount(), BigDecimal::add);
            }
        }
        Map<Integer, Rates> read = new HashMap<>();
        List<Used> used = new ArrayList<>();
        BigDecimal effect = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
            Currency currency = Currency.getInstance(sum.getKey().substring(0, 3));
            FiscalMonth month = calendar.month(Integer.parseInt(sum.getKey().substring(3)));
            Rates rates = read.computeIfAbsent(month.fiscalYear(), ofYear::apply);
            Used rate = new Used(currency, month, rates.units(currency, month.fiscalYear(), Rate.PLAN), rates.units(currency, month.fiscalYear(), month.number()));
            used.add(rate);
            effect = rate.isMissing() ? effect : effect.add(divided(sum.getValue(), rate.actual)).subtract(divided(sum.getValue(), rate.plan));
        }
        return new ExchangeEffect(effect, used);
    }

    private static BigDecimal divided(BigDecimal amount, Optional<BigDecimal> units) {
        return amount.divide(units.orElseThrow(), DIGITS, RoundingMode.HALF_UP);
    }

    /** In the company's currency; empty if a rate is missing. */
    public Optional<BigDecimal> amount() {
        return rates.stream().anyMatch(Used::isMissing) ? Optional.empty() : Optional.of(amount);
    }

    /** By currency and month; none if nothing had to be exchanged. */
    public List<Used> rates() {
        return rates;
    }

    /** The two rates of one currency in one month, in units for one of the company's. */
    public static final class Used {

        private final Currency currency;
        private final FiscalMonth month;
        private final Optional<BigDecimal> plan;
        private final Optional<BigDecimal> actual;

        Used(Currency currency, FiscalMonth month, Optional<BigDecimal> plan, Optional<BigDecimal> actual) {
            this.currency = currency;
            this.month = month;
            this.plan = plan;
            this.actual = actual;
        }

        public Currency currency() {
            return currency;
        }

        public FiscalMonth month() {
            return month;
        }

        public Optional<BigDecimal> plan() {
            return plan;
        }

        public Optional<BigDecimal> actual() {
            return actual;
        }

        public boolean isMissing() {
            return plan.isEmpty() || actual.isEmpty();
        }
    }
}
