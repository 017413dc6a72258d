package org.marketops.metric.page;

import org.marketops.metric.Amount;

import java.util.Objects;

/** What one import brought to a number. Immutable. */
public final class Origin {

    private final long batch;
    private final String fileName;
    private final String source;
    private final String currency;
    private final long facts;
    private final Amount amount;

    /** @param facts how many figures of the file are in it */
    public Origin(long batch, String fileName, String source, String currency, long facts, Amount amount) {
        this.batch = batch;
        this.fileName = Objects.requireNonNull(fileName);
        this.source = Objects.requireNonNull(source);
        this.currency = Objects.requireNonNull(currency);
        this.facts = facts;
        this.amount = Objects.requireNonNull(amount);
    }

    public long batch() {
        return batch;
    }

    public String fileName() {
        return fileName;
    }

    public String source() {
        return source;
    }

    public String currency() {
        return currency;
    }

    public long facts() {
        return facts;
    }

    public Amount amount() {
        return amount;
    }

    /** Of the same import, source and currency. */
    public Origin plus(Origin other) {
        return new Origin(batch, fileName, source, currency, facts + other.facts, amount.plus(other.amount));
    }
}
