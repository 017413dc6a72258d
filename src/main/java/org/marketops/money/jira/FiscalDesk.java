package org.marketops.money.jira;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.marketops.kernel.Transactions;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.Rate;
import org.marketops.money.RateTable;
import org.marketops.money.Rates;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

/** Reads and saves the fiscal calendar, the company's currency and the rates. Asks nobody's rights. */
public final class FiscalDesk {

    private final FiscalCalendars calendars;
    private final CompanyCurrency company;
    private final RateTable table;
    private final Transactions transactions;
    private final Clock clock;

    public FiscalDesk(FiscalCalendars calendars, CompanyCurrency company, RateTable table, Transactions transactions, Clock clock) {
        this.calendars = calendars;
        this.company = company;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    FiscalCalendar calendar() {
        return calendars.current();
    }

    Currency company() {
        return company.current();
    }

    Rates rates(int fiscalYear) {
        return table.ofYear(company.current(), fiscalYear);
    }

    int yearNow() {
        FiscalCalendar calendar = calendars.current();
        return calendar.yearOf(LocalDate.now(clock.withZone(calendar.zone())));
    }

    void save(FiscalCalendar calendar, Currency currency) {
        calendars.change(calendar);
        company.change(currency);
    }

    /** All of them or none. */
    void save(List<RateWish> wishes) {
        Currency to = company.current();
        transactions.retryOnConflict(() -> {
            for (RateWish wish : wishes) {
                Optional<Rate> rate = wish.rate();
                if (rate.isPresent()) {
                    table.put(to, rate.get());
                } else {
                    table.remove(to, wish.currency(), wish.fiscalYear(), wish.month());
                }
            }
            return null;
        });
    }
}
