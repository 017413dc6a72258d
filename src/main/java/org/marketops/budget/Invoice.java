package org.marketops.budget;

import java.util.Objects;

/** One position of a document of finance: the line and month it belongs to, and its amount in minor units. Immutable. */
public final class Invoice {

    private final long projectId;
    private final String document;
    private final String position;
    private final int line;
    private final int monthKey;
    private final long minorUnits;
    private final boolean removed;

    public Invoice(long projectId, String document, String position, int line, int monthKey, long minorUnits, boolean removed) {
        this.projectId = projectId;
        this.document = Objects.requireNonNull(document, "document");
        this.position = Objects.requireNonNull(position, "position");
        this.line = line;
        this.monthKey = monthKey;
        this.minorUnits = minorUnits;
        this.removed = removed;
    }

    public long projectId() {
        return projectId;
    }

    public String document() {
        return document;
    }

    public String position() {
        return position;
    }

    public int line() {
        return line;
    }

    public int monthKey() {
        return monthKey;
    }

    public long minorUnits() {
        return minorUnits;
    }

    /** Taken out by a person; the next export of finance does not bring it back. */
    public boolean isRemoved() {
        return removed;
    }
}
