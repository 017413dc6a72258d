package org.marketops.audit;

import org.marketops.kernel.BadInput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Days of the calendar in UTC, both ends included. */
public final class Period {

    private final LocalDate from;
    private final LocalDate to;

    private Period(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** @throws BadInput if one is no date as in 2026-04-30, or the end is before the beginning */
    public static Period of(String from, String to) {
        Period period = new Period(day("from", from), day("to", to));
        if (period.to.isBefore(period.from)) {
            throw new BadInput("to", "The last day, " + to + ", is before the first day, " + from + ". Give a later last day.");
        }
        return period;
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() < 1970 || day.getYear() > 9999) {
                throw new BadInput(field, "\"" + field + "\" is outside the years 1970 to 9999: " + text + ".");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw new BadInput(field, "\"" + field + "\" is no date: \"" + (text == null ? "" : text)
                    + "\". Write year-month-day, for example 2026-04-30.");
        }
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /** The first instant of it. */
    public Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
