package org.marketops.metric.page;

import org.marketops.metric.progress.TargetPeriod;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days that are looked at, both included: of a fiscal period, up to today while it is open, or as somebody chose them. Immutable. */
public final class Window {

    private final TargetPeriod period;
    private final LocalDate first;
    private final LocalDate last;
    private final boolean toDate;

    private Window(TargetPeriod period, LocalDate first, LocalDate last, boolean toDate) {
        this.period = period;
        this.first = first;
        this.last = last;
        this.toDate = toDate;
    }

    public static Window of(TargetPeriod period, FiscalCalendar calendar, LocalDate today) {
        LocalDate first = period.first(calendar);
        LocalDate end = period.last(calendar);
        boolean open = !today.isBefore(first) && today.isBefore(end);
        return new Window(period, first, open ? today : end, open);
    }

    /** @throws IllegalArgumentException if the last day is before the first */
    public static Window days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " is before the first " + first);
        }
        return new Window(null, first, last, false);
    }

    /** The same days a year ago: of a period that is open, as many as have passed of it. */
    public Window lastYear(FiscalCalendar calendar) {
        return earlier(period().flatMap(TargetPeriod::lastYear), calendar)
                .orElseGet(() -> days(first.minusYears(1), last.minusYears(1)));
    }

    /** The period before, or as many days right before. */
    public Window before(FiscalCalendar calendar) {
        return earlier(period().flatMap(TargetPeriod::before), calendar)
                .orElseGet(() -> days(first.minusDays(length() + 1), first.minusDays(1)));
    }

    private Optional<Window> earlier(Optional<TargetPeriod> other, FiscalCalendar calendar) {
        return other.map(found -> {
            LocalDate start = found.first(calendar);
            LocalDate end = found.last(calendar);
            LocalDate same = start.plusDays(length());
            return new Window(found, start, toDate && same.isBefore(end) ? same : end, toDate);
        });
    }

    private long length() {
        return ChronoUnit.DAYS.between(first, last);
    }

    /** Empty for days that somebody chose. */
    public Optional<TargetPeriod> period() {
        return Optional.ofNullable(period);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    /** The period goes on after the last day. */
    public boolean isToDate() {
        return toDate;
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
