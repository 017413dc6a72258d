package org.marketops.calendar;

import java.util.Comparator;

/** Two items that are alike in what was asked for and run on the same days. The first is the one that starts first. */
public final class Overlap {

    /** Longest first, then the earliest, then by issue, so that equal calendars number their overlaps alike. */
    public static final Comparator<Overlap> LONGEST_FIRST = Comparator.comparingLong((Overlap overlap) -> -overlap.days)
            .thenComparing(overlap -> overlap.common.first())
            .thenComparingLong(overlap -> overlap.one.issue().value())
            .thenComparingLong(overlap -> overlap.other.issue().value());

    private final Item one;
    private final Item other;
    private final Span common;
    /** Counted once: millions of overlaps may be compared. */
    private final long days;

    Overlap(Item one, Item other, Span common) {
        this.one = one;
        this.other = other;
        this.common = common;
        this.days = common.days();
    }

    public Item one() {
        return one;
    }

    public Item other() {
        return other;
    }

    public Span common() {
        return common;
    }

    public boolean isOf(Item item) {
        return one.issue().equals(item.issue()) || other.issue().equals(item.issue());
    }

    @Override
    public String toString() {
        return one.key() + "+" + other.key() + " " + common;
    }
}
