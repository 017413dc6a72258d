package org.marketops.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What one page of the calendar shows: a week from Monday, a month, or a quarter of the company's fiscal year. */
public final class Period {

    /** How long. */
    public enum Length {
        WEEK,
        MONTH,
        QUARTER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Length> of(String key) {
            return Arrays.stream(values()).filter(length -> length.key().equals(key)).findFirst();
        }
    }

    /** The fiscal quarter that a day lies in. */
    public interface Quarters {
        Span quarterOf(LocalDate day);
    }

    private final Length length;
    private final Span days;

    private Period(Length length, Span days) {
        this.length = Objects.requireNonNull(length, "length");
        this.days = days;
    }

    /** The one that the day lies in. */
    public static Period around(LocalDate day, Length length, Quarters quarters) {
        switch (length) {
            case WEEK:
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return new Period(length, Span.of(monday, monday.plusDays(6)));
            case MONTH:
                return new Period(length, Span.of(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth())));
            default:
                return new Period(length, quarters.quarterOf(day));
        }
    }

    public Period before(Quarters quarters) {
        return around(days.first().minusDays(1), length, quarters);
    }

    public Period after(Quarters quarters) {
        return around(days.last().plusDays(1), length, quarters);
    }

    public Length length() {
        return length;
    }

    public Span days() {
        return days;
    }
}
