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
    private final boolean takenBack;

    /** @param facts how many figures of the file are in it; 0 where nobody knows any more */
    public Origin(long batch, String fileName, String source, String currency, long facts, Amount amount) {
        this(batch, fileName, source, currency, facts, amount, false);
    }

    private Origin(long batch, String fileName, String source, String currency, long facts, Amount amount, boolean takenBack) {
        this.batch = batch;
        this.fileName = Objects.requireNonNull(fileName);
        this.source = Objects.requireNonNull(source);
        this.currency = Objects.requireNonNull(currency);
        this.facts = facts;
        this.amount = Objects.requireNonNull(amount);
        this.takenBack = takenBack;
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
        return new Origin(batch, fileName, source, currency, facts + other.facts, amount.plus(other.amount), takenBack);
    }

    public Origin named(String file) {
        return new Origin(batch, file, source, currency, facts, amount, takenBack);
    }

    /** Its figures are gone, their sums are kept for what was known before. */
    public Origin asTakenBack() {
        return new Origin(batch, fileName, source, currency, facts, amount, true);
    }

    public boolean isTakenBack() {
        return takenBack;
    }
}
