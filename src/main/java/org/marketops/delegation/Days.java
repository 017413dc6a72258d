package org.marketops.delegation;

import java.time.LocalDate;
import java.util.Objects;

/** From the first day to the last, both whole. */
public final class Days {

    private final LocalDate first;
    private final LocalDate last;

    private Days(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** @throws DelegationRefused if the last day is before the first */
    public static Days of(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new DelegationRefused(DelegationRefused.Reason.BACKWARDS, last.toString(), first.toString());
        }
        return new Days(first, last);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    public boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlap(Days other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Days && ((Days) other).first.equals(first) && ((Days) other).last.equals(last);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, last);
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
