package org.marketops.budget;

import java.util.Objects;
import java.util.OptionalLong;

/** One cell that changed: where, from what to what in minor units, and by whom. */
public final class CellChange {

    private final int line;
    private final int version;
    private final Kind kind;
    private final int month;
    private final Long before;
    private final Long after;
    private final Act act;

    /** @param version of the line after the change. @param month 1 to 12. @param before in minor units, null for an empty cell */
    public CellChange(int line, int version, Kind kind, int month, Long before, Long after, Act act) {
        this.line = line;
        this.version = version;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.month = month;
        this.before = before;
        this.after = after;
        this.act = Objects.requireNonNull(act, "act");
    }

    public int line() {
        return line;
    }

    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    public int month() {
        return month;
    }

    public OptionalLong before() {
        return before == null ? OptionalLong.empty() : OptionalLong.of(before);
    }

    public OptionalLong after() {
        return after == null ? OptionalLong.empty() : OptionalLong.of(after);
    }

    public Act act() {
        return act;
    }
}
