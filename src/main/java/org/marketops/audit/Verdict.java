package org.marketops.audit;

/** What checking a record came to; names the first entry that is wrong. */
public final class Verdict {

    /** What is wrong, if anything. */
    public enum Kind { INTACT, ALTERED, MISSING, OUT_OF_ORDER, HEAD_UNKNOWN }

    private final Kind kind;
    private final int entry;
    private final int entries;

    Verdict(Kind kind, int entry, int entries) {
        this.kind = kind;
        this.entry = entry;
        this.entries = entries;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isIntact() {
        return kind == Kind.INTACT;
    }

    /** The number of the first entry that is altered, missing or out of order; 0 if none is. */
    public int entry() {
        return entry;
    }

    /** How many entries there are. */
    public int entries() {
        return entries;
    }

    @Override
    public String toString() {
        return kind + " at " + entry + " of " + entries;
    }
}
