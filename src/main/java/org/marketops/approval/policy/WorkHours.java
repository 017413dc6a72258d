package org.marketops.approval.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The working time of a place: on these days from this to that time of its clocks, holidays excepted. Counts in time that passes,
 * so a night in which the clocks change is an hour longer or shorter. Immutable.
 */
public final class WorkHours {

    private final ZoneId zone;
    private final Set<DayOfWeek> days;
    private final LocalTime from;
    private final LocalTime to;
    private final SortedSet<LocalDate> holidays;

    /**
     * @param from first moment of a working day. @param to the end, not included; midnight is the end of the day
     * @throws IllegalArgumentException if there is no working day, or the end is not after the start
     */
    public WorkHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to, Set<LocalDate> holidays) {
        if (days.isEmpty()) {
            throw new BadPolicy("days.none", "working hours need at least one working day");
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw new BadPolicy("hours", "working hours end after they start, not from " + from + " to " + to, from, to);
        }
        this.zone = Objects.requireNonNull(zone, "zone");
        this.days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        this.from = from;
        this.to = to;
        this.holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    /** Monday to Friday, 9 to 17 o'clock, no holidays. */
    public static WorkHours standard(ZoneId zone) {
        return new WorkHours(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0),
                Collections.emptySet());
    }

    public ZoneId zone() {
        return zone;
    }

    /** At least one, Monday first. */
    public Set<DayOfWeek> days() {
        return days;
    }

    public LocalTime from() {
        return from;
    }

    /** Not included; midnight is the end of the day. */
    public LocalTime to() {
        return to;
    }

    /** In order. */
    public Set<LocalDate> holidays() {
        return holidays;
    }

    /**
     * When so much working time has passed: the earliest such moment, so the end of a working day rather than the start of the
     * next. Nothing added is the start itself, at whatever hour it is.
     *
     * @throws IllegalArgumentException if the working time is negative
     */
    public Instant plus(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time runs forward, not by " + working);
        }
        Duration left = working;
        Instant at = start;
        for (LocalDate day = start.atZone(zone).toLocalDate(); !left.isZero(); day = day.plusDays(1)) {
            Instant begin = later(start, opens(day));
            Duration available = worked(begin, closes(day), day);
            if (available.compareTo(left) >= 0) {
                return begin.plus(left);
            }
            left = left.minus(available);
        }
        return at;
    }

    /** The working time from one moment to another; negative if the other is earlier. */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant close = closes(day);
            sum = sum.plus(worked(later(start, opens(day)), close.isBefore(end) ? close : end, day));
        }
        return sum;
    }

    /** Whether work is done at this moment. */
    public boolean isOpen(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return isWorkingDay(day) && !at.isBefore(opens(day)) && at.isBefore(closes(day));
    }

    /** The end of the working day on which so many whole working days have passed, the day of the start not counted. */
    public Instant plusDays(Instant start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("at least 1 working day, not " + workingDays);
        }
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return closes(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Duration worked(Instant begin, Instant end, LocalDate day) {
        return isWorkingDay(day) && end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Instant opens(LocalDate day) {
        return from.equals(LocalTime.MIDNIGHT) ? day.atStartOfDay(zone).toInstant() : instant(day.atTime(from));
    }

    private Instant closes(LocalDate day) {
        return to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay(zone).toInstant() : instant(day.atTime(to));
    }

    /** A time that the clocks skip is the moment at which they skip it; one that they show twice is the first. */
    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof WorkHours)) {
            return false;
        }
        WorkHours that = (WorkHours) other;
        return zone.equals(that.zone) && days.equals(that.days) && from.equals(that.from) && to.equals(that.to)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, days, from, to, holidays);
    }

    /** For logs: {@code Europe/Berlin 09:00-17:00 [MONDAY, FRIDAY] 2 holidays}. */
    @Override
    public String toString() {
        return zone + " " + from + "-" + to + " " + days + " " + holidays.size() + " holidays";
    }
}
