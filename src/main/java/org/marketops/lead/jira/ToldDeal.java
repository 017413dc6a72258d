package org.marketops.lead.jira;

import org.marketops.lead.Deal;
import org.marketops.money.Money;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;

/** What one row says of an opportunity beside its lead. */
final class ToldDeal {

    private final long batch;
    private final long minorUnits;
    private final String currency;
    private final long madeAt;
    private final long closedAt;
    private final String outcome;

    ToldDeal(long batch, long minorUnits, String currency, long madeAt, long closedAt, String outcome) {
        this.batch = batch;
        this.minorUnits = minorUnits;
        this.currency = currency;
        this.madeAt = madeAt;
        this.closedAt = closedAt;
        this.outcome = outcome;
    }

    static ToldDeal of(DealRow row) {
        return new ToldDeal(row.getBatchId(), row.getMinorUnits(), row.getCurrencyCode(), row.getMadeAt(), row.getClosedAt(), row.getOutcome());
    }

    long batch() {
        return batch;
    }

    Deal deal(String id, Collection<String> leads) {
        Deal open = Deal.open(id, leads, Money.ofMinor(Currency.getInstance(currency), minorUnits), Instant.ofEpochMilli(madeAt));
        Deal.State state = Deal.State.valueOf(outcome);
        return state == Deal.State.OPEN ? open : open.closed(Instant.ofEpochMilli(closedAt), state == Deal.State.WON);
    }
}
