package org.marketops.metric.jira;

import org.marketops.metric.dictionary.CurrentRates;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.Rate;
import org.marketops.money.RateTable;
import org.marketops.money.Rates;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The plan rates to the company's currency. A year's rates are read when an amount in another currency first needs them. */
public final class CompanyRates implements CurrentRates {

    private final FiscalCalendars calendars;
    private final CompanyCurrency company;
    private final RateTable table;

    public CompanyRates(FiscalCalendars calendars, CompanyCurrency company, RateTable table) {
        this.calendars = calendars;
        this.company = company;
        this.table = table;
    }

    /** For the figures of one answer; keeps what it has read. */
    @Override
    public Exchange now() {
        return new PlanRates();
    }

    /** With rates of all years that were read before. */
    public Exchange of(Collection<Rate> known) {
        PlanRates rates = new PlanRates();
        rates.all = Rates.of(rates.to(), known);
        return rates;
    }

    private final class PlanRates implements Exchange {

        private final Map<Integer, Rates> read = new HashMap<>();
        private Rates all;
        private Currency to;
        private FiscalCalendar calendar;

        @Override
        public Optional<String> currency() {
            return Optional.of(to().getCurrencyCode());
        }

        @Override
        public Optional<BigDecimal> units(String from, LocalDate day) {
            int year = year(day);
            Rates known = all != null ? all : read.computeIfAbsent(year, key -> table.ofYear(to(), key));
            return known.units(Currency.getInstance(from), year, Rate.PLAN);
        }

        @Override
        public String rateName(String from, LocalDate day) {
            return from + " " + year(day);
        }

        private int year(LocalDate day) {
            calendar = calendar == null ? calendars.current() : calendar;
            return calendar.yearOf(day);
        }

        private Currency to() {
            to = to == null ? company.current() : to;
            return to;
        }
    }
}
