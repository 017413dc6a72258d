package org.marketops.setup.jira;

import org.marketops.kernel.Transactions;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.Rate;
import org.marketops.money.RateTable;
import org.marketops.setup.Choices;
import org.marketops.setup.FiscalChoices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The company's fiscal year, its currency and the plan rates of the current year. What nobody chose otherwise stays as it is. */
final class FiscalProvisioning implements Provisioning {

    private final FiscalCalendars calendars;
    private final CompanyCurrency company;
    private final RateTable table;
    private final Transactions transactions;
    private final Clock clock;

    FiscalProvisioning(FiscalCalendars calendars, CompanyCurrency company, RateTable table, Transactions transactions, Clock clock) {
        this.calendars = calendars;
        this.company = company;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As everything stands, so that a run without other choices changes nothing. */
    FiscalChoices current() {
        Map<String, BigDecimal> rates = new TreeMap<>();
        planRates().forEach((currency, rate) -> rates.put(currency, rate.units()));
        return FiscalChoices.of(calendars.current().startMonth(), company.current(), rates);
    }

    private Map<String, Rate> planRates() {
        Map<String, Rate> rates = new TreeMap<>();
        for (Rate rate : table.ofYear(company.current(), year()).all()) {
            if (rate.month() == Rate.PLAN) {
                rates.put(rate.currency().getCurrencyCode(), rate);
            }
        }
        return rates;
    }

    private int year() {
        FiscalCalendar calendar = calendars.current();
        return calendar.yearOf(LocalDate.now(clock.withZone(calendar.zone())));
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FISCAL_YEAR, Kind.PLAN_RATE);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return Optional.of(thing.name()).filter(name -> name.equals(now(thing)));
    }

    private String now(Thing thing) {
        if (thing.kind() == Kind.PLAN_RATE) {
            Rate rate = planRates().get(thing.key());
            return rate == null ? "" : rate.units().toPlainString();
        }
        return thing.key().equals("start") ? Integer.toString(calendars.current().startMonth()) : company.current().getCurrencyCode();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        if (thing.kind() == Kind.PLAN_RATE) {
            Rate rate = Rate.of(Currency.getInstance(thing.key()), year(), Rate.PLAN, choices.planRates().get(thing.key()));
            transactions.retryOnConflict(() -> {
                table.put(company.current(), rate);
                return null;
            });
        } else if (thing.key().equals("start")) {
            FiscalCalendar before = calendars.current();
            calendars.change(FiscalCalendar.of(choices.fiscalStart(), before.pattern(), before.zone()));
        } else {
            company.change(choices.companyCurrency());
        }
        return thing.name();
    }
}
