package org.marketops.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Days from the first to the last, both included; at least one day. Days of no time zone, so no change of clocks touches them. */
public final class Span {

    private final LocalDate first;
    private final LocalDate last;

    private Span(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** @throws IllegalArgumentException if the last day is before the first */
    public static Span of(LocalDate first, LocalDate last) {
        if (Objects.requireNonNull(last, "last").isBefore(Objects.requireNonNull(first, "first"))) {
            throw new IllegalArgumentException("the last day " + last + " is before the first day " + first);
        }
        return new Span(first, last);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean meets(Span other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** The days in common; empty if there are none. */
    public Optional<Span> common(Span other) {
        return meets(other) ? Optional.of(new Span(first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last))
                : Optional.empty();
    }

    /** As long as before. @param days negative towards the past */
    public Span movedBy(long days) {
        return new Span(first.plusDays(days), last.plusDays(days));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span && ((Span) other).first.equals(first) && ((Span) other).last.equals(last);
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
