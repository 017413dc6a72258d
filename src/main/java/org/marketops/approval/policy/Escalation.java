package org.marketops.approval.policy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Who is asked when a step takes too long, or cannot be decided by those who were asked (A16, A22). */
public final class Escalation {

    /** ADD: they may decide too, by the same rule. HAND_OVER: they decide instead of those who were asked. */
    public enum Mode { ADD, HAND_OVER }

    private final Duration after;
    private final List<Seat> seats;
    private final Mode mode;

    /** @param after working time since the step opened. @throws IllegalArgumentException if it is not above zero, or nobody is named */
    public Escalation(Duration after, List<Seat> seats, Mode mode) {
        if (seats.isEmpty()) {
            throw new BadPolicy("escalation", "an escalation needs at least one seat");
        }
        this.after = Timing.positive(after, "the time until escalation");
        this.seats = List.copyOf(seats);
        this.mode = Objects.requireNonNull(mode, "mode");
    }

    /** Working time since the step opened. */
    public Duration after() {
        return after;
    }

    /** At least one. */
    public List<Seat> seats() {
        return seats;
    }

    public Mode mode() {
        return mode;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Escalation && ((Escalation) other).after.equals(after) && ((Escalation) other).seats.equals(seats)
                && ((Escalation) other).mode == mode;
    }

    @Override
    public int hashCode() {
        return Objects.hash(after, seats, mode);
    }

    /** As in the record: {@code ADD [cmo] after PT16H}. */
    @Override
    public String toString() {
        return mode + " " + seats + " after " + after;
    }
}
