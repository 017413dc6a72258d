package org.marketops.budget;

import java.util.Objects;

/** One cell as somebody typed it: a number, a formula that begins with =, or nothing to clear it. */
public final class CellEdit {

    private final int line;
    private final Kind kind;
    private final int monthKey;
    private final String typed;
    private final int version;

    /** @param monthKey for example 202701. @param version of the line that the person saw */
    public CellEdit(int line, Kind kind, int monthKey, String typed, int version) {
        this.line = line;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.monthKey = monthKey;
        this.typed = Objects.requireNonNull(typed, "typed").trim();
        this.version = version;
    }

    public int line() {
        return line;
    }

    public Kind kind() {
        return kind;
    }

    public int monthKey() {
        return monthKey;
    }

    public String typed() {
        return typed;
    }

    public int version() {
        return version;
    }
}
