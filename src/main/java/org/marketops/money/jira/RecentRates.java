package org.marketops.money.jira;

import org.marketops.money.Rates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rates of a year for a page that is opened often: remembered for 5 seconds, and read anew after a change on this node. Who asks
 * between a change and its commit sees it 5 seconds late, so nobody may write by them. Safe for threads.
 */
public final class RecentRates {

    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final AoRateTable table;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public RecentRates(AoRateTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Rates ofYear(Currency company, int fiscalYear) {
        String key = company.getCurrencyCode() + fiscalYear;
        long changes = table.changes();
        Known recent = known.get(key);
        if (recent == null || recent.changes != changes || !clock.instant().isBefore(recent.until)) {
            recent = new Known(table.ofYear(company, fiscalYear), changes, clock.instant().plus(MEMORY));
            known.put(key, recent);
        }
        return recent.rates;
    }

    private static final class Known {

        private final Rates rates;
        private final long changes;
        private final Instant until;

        Known(Rates rates, long changes, Instant until) {
            this.rates = rates;
            this.changes = changes;
            this.until = until;
        }
    }
}
