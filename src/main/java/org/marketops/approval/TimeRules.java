package org.marketops.approval;

import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.AutoApproval;
import org.marketops.approval.policy.Escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What time asks for in one waiting round at one moment (A16, A22, A23): the end of the request, an approval by silence, an
 * escalation, a reminder. Answers with the next event; asked again with that event, until nothing is left.
 */
final class TimeRules {

    private final Round round;
    private final Snapshot content;
    private final StepTimes times;
    private final Instant now;

    TimeRules(Round round, Snapshot content, Instant now) {
        this.round = round;
        this.content = content;
        this.times = StepTimes.of(round, content);
        this.now = now;
    }

    /** The next event, if something is due; {@code seats} as they are now. */
    Optional<RoundEvent> next(Seats seats) {
        if (isRequestOver()) {
            return event(RoundEvent.Kind.EXPIRED, 0);
        }
        return openSteps().map(step -> next(step, round.tally(step, content, seats))).flatMap(Optional::stream).findFirst();
    }

    /** Whether something may be due, as far as this can be known without looking up who sits where. Never misses what time brings. */
    boolean mayBeDue() {
        return isRequestOver() || openSteps().anyMatch(step -> isSilenceOver(step) || times.isReminderDue(step, now)
                || escalation(step).filter(found -> times.hasWaited(step, found.after(), now) || isVotedOn(step)).isPresent());
    }

    private Stream<Integer> openSteps() {
        // While the content is locked nothing counts, and so nobody is waited for.
        return round.isLocked(content) ? Stream.empty() : round.openSteps(content).stream();
    }

    private boolean isRequestOver() {
        return times.requestEnds().filter(end -> !end.isAfter(now)).isPresent();
    }

    private Optional<RoundEvent> next(int step, Tally tally) {
        // Silence is no consent where somebody has said no, nor where everybody has spoken without a result.
        if (isSilenceOver(step) && !tally.isUndecided() && !tally.isObjectedTo()) {
            return event(RoundEvent.Kind.TIMED_OUT, step);
        }
        boolean stuck = tally.isUndecided() || tally.isOutOfReach();
        if (escalation(step).filter(found -> stuck || times.hasWaited(step, found.after(), now)).isPresent()) {
            return event(RoundEvent.Kind.ESCALATED, step);
        }
        return tally.isWaitedFor() && times.isReminderDue(step, now) ? event(RoundEvent.Kind.REMINDED, step) : Optional.empty();
    }

    private boolean isSilenceOver(int step) {
        Optional<AutoApproval> auto = times.timing(step).autoApproval();
        return auto.isPresent() && times.hasWaited(step, auto.get().after(), now)
                && content.number(MaterialField.BUDGET.key())
                        .filter(amount -> auto.get().covers(amount, content.text(MaterialField.CURRENCY.key()))).isPresent();
    }

    /** Absent once the step was escalated: that happens once, whatever becomes of the content. */
    private Optional<Escalation> escalation(int step) {
        return round.escalatedAt(step).isPresent() ? Optional.empty() : times.timing(step).escalation();
    }

    private boolean isVotedOn(int step) {
        return round.events().stream().anyMatch(event -> event.kind().isVote() && event.step() == step);
    }

    private Optional<RoundEvent> event(RoundEvent.Kind kind, int step) {
        return Optional.of(RoundEvent.of(round.nextSeq(), kind, KeepTime.CLOCK, now, step, "", content.hash()));
    }
}
