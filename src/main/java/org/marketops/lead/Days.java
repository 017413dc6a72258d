package org.marketops.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** Days of one zone, both included. Immutable. */
public final class Days {

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;

    private Days(LocalDate first, LocalDate last, ZoneId zone) {
        this.first = first;
        this.last = last;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** @throws IllegalArgumentException if the last is before the first */
    public static Days of(LocalDate first, LocalDate last, ZoneId zone) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("from " + first + " to " + last);
        }
        return new Days(first, last, zone);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean hold(Instant at) {
        return !at.isBefore(first.atStartOfDay(zone).toInstant()) && at.isBefore(end());
    }

    /** The first moment after them. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
