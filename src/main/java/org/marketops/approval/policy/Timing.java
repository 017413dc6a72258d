package org.marketops.approval.policy;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens to a step that is not decided in time (A22). All durations are working time, counted from the moment at which the
 * step opened for the present content. With nothing set, a step waits for ever and nobody is reminded.
 */
public final class Timing {

    private static final Timing NONE = new Timing(null, null, null, null);

    private final Duration due;
    private final Duration remindEvery;
    private final Escalation escalation;
    private final AutoApproval autoApproval;

    private Timing(Duration due, Duration remindEvery, Escalation escalation, AutoApproval autoApproval) {
        this.due = due;
        this.remindEvery = remindEvery;
        this.escalation = escalation;
        this.autoApproval = autoApproval;
    }

    public static Timing none() {
        return NONE;
    }

    /** Reminders follow at half of the time and at its end. @throws IllegalArgumentException if it is not above zero */
    public static Timing dueAfter(Duration due) {
        return NONE.withDue(due);
    }

    /** @throws IllegalArgumentException if it is not above zero */
    public Timing withDue(Duration newDue) {
        return new Timing(positive(newDue, "the due time"), remindEvery, escalation, autoApproval);
    }

    /** @throws IllegalArgumentException if it is not above zero, or nothing is ever due */
    public Timing withRemindEvery(Duration every) {
        if (due == null) {
            throw new BadPolicy("reminders", "reminders after the due time need a due time");
        }
        return new Timing(due, positive(every, "the time between reminders"), escalation, autoApproval);
    }

    public Timing withEscalation(Escalation newEscalation) {
        return new Timing(due, remindEvery, Objects.requireNonNull(newEscalation, "escalation"), autoApproval);
    }

    public Timing withAutoApproval(AutoApproval newAutoApproval) {
        return new Timing(due, remindEvery, escalation, Objects.requireNonNull(newAutoApproval, "autoApproval"));
    }

    static Duration positive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new BadPolicy("time", what + " must be above 0, not " + duration);
        }
        return duration;
    }

    /** When a decision is due. */
    public Optional<Duration> due() {
        return Optional.ofNullable(due);
    }

    /** How often those who are asked are reminded once it is overdue. */
    public Optional<Duration> remindEvery() {
        return Optional.ofNullable(remindEvery);
    }

    public Optional<Escalation> escalation() {
        return Optional.ofNullable(escalation);
    }

    /** Absent by default: silence is no consent. */
    public Optional<AutoApproval> autoApproval() {
        return Optional.ofNullable(autoApproval);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Timing)) {
            return false;
        }
        Timing that = (Timing) other;
        return Objects.equals(due, that.due) && Objects.equals(remindEvery, that.remindEvery)
                && Objects.equals(escalation, that.escalation) && Objects.equals(autoApproval, that.autoApproval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(due, remindEvery, escalation, autoApproval);
    }

    /** For logs. */
    @Override
    public String toString() {
        return "due " + due + ", remind every " + remindEvery + ", " + escalation + ", " + autoApproval;
    }
}
