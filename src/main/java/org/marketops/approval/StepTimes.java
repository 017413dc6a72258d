package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Timing;
import org.marketops.approval.policy.WorkHours;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The times of a round's steps on one content (A22): when each is due, and which reminders are. Follows from the events and the
 * policy alone; time is working time of the policy's calendar.
 */
public final class StepTimes {

    private final Round round;
    private final Snapshot content;
    private final WorkHours hours;

    private StepTimes(Round round, Snapshot content) {
        this.round = round;
        this.content = content;
        this.hours = round.policy().hours();
    }

    /** @param content that the steps are asked about, as the round looks at it */
    public static StepTimes of(Round round, Snapshot content) {
        return new StepTimes(round, content);
    }

    /** When a decision in the step is due; absent if the policy sets no time. Without meaning for a step that is not open. */
    public Optional<Instant> due(int step) {
        return timing(step).due().map(due -> hours.plus(opened(step), due));
    }

    /** The earliest due time of the steps that are open. */
    public Optional<Instant> due() {
        return round.openSteps(content).stream().map(this::due).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** When the request as a whole ends undecided (A23); absent if it never does. */
    public Optional<Instant> requestEnds() {
        int days = round.policy().conduct().requestDays();
        return days == 0 ? Optional.empty() : Optional.of(hours.plusDays(round.opening().at(), days));
    }

    Timing timing(int step) {
        return round.policy().step(step).timing();
    }

    /** Whether so much working time has passed since the step opened. */
    boolean hasWaited(int step, Duration working, Instant at) {
        return waited(step, at).compareTo(working) >= 0;
    }

    /** Whether a moment at which people are to be reminded has passed since they last were. However many passed, it is one reminder. */
    boolean isReminderDue(int step, Instant at) {
        return timing(step).due().isPresent() && reminders(step, at) > remindersAtTheLast(step);
    }

    private int remindersAtTheLast(int step) {
        // A reminder before the step opened again passed none of its moments.
        return round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.REMINDED && event.step() == step)
                .map(RoundEvent::at).reduce((first, second) -> second)
                .map(last -> reminders(step, last)).orElse(0);
    }

    /** How many moments have passed: half of the time, all of it, and then one every so many hours. */
    private int reminders(int step, Instant at) {
        Duration due = timing(step).due().orElseThrow(IllegalStateException::new);
        Duration waited = waited(step, at);
        if (waited.compareTo(due) < 0) {
            return waited.multipliedBy(2).compareTo(due) < 0 ? 0 : 1;
        }
        return 2 + timing(step).remindEvery().map(every -> (int) waited.minus(due).dividedBy(every)).orElse(0);
    }

    private Duration waited(int step, Instant at) {
        return hours.between(opened(step), at);
    }

    private Instant opened(int step) {
        return round.openedAt(step, content);
    }
}
