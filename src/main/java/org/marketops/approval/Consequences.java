package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows from the votes of a waiting round on its content as it is now. */
final class Consequences {

    private final Round round;
    private final Snapshot now;
    private final Seats seats;
    private final Instant at;
    private final Votes votes;

    Consequences(Round round, Snapshot now, Seats seats, Instant at) {
        this.round = round;
        this.now = now;
        this.seats = seats;
        this.at = at;
        this.votes = Votes.on(now, round);
    }

    /** One thing at a time, so that each is an event of its own. */
    Optional<RoundEvent> next() {
        List<Integer> open = round.openSteps(now);
        if (open.isEmpty()) {
            // A policy of which no step applies to the content approves nothing.
            return votes.isAnyDone() ? Optional.of(approval()) : Optional.empty();
        }
        for (int step : open) {
            Optional<RoundEvent> follows = in(step);
            if (follows.isPresent()) {
                return follows;
            }
        }
        return Optional.empty();
    }

    private Optional<RoundEvent> in(int step) {
        Optional<RoundEvent> carried = round.carriesVotes() ? carried(step) : Optional.empty();
        if (carried.isPresent()) {
            return carried;
        }
        Tally tally = round.tally(step, now, seats);
        if (tally.isRejected()) {
            return lastRejection(step).map(vote -> round.end(RoundEvent.Kind.REJECTED, vote));
        }
        if (!timedOut(step) && !tally.isApproved()) {
            return Optional.empty();
        }
        RoundEvent cause = latest().orElseThrow(IllegalStateException::new);
        return Optional.of(RoundEvent.of(round.nextSeq(), RoundEvent.Kind.STEP_DONE, cause.person(), cause.at(), step, "", now.hash()));
    }

    private Optional<RoundEvent> carried(int step) {
        for (PersonKey seat : seats.in(step)) {
            Optional<RoundEvent> earlier = votes.earlierApproval(seat, step).filter(vote -> isStillTheirs(vote, step));
            if (earlier.isPresent() && !votes.of(seat, step).isPresent()) {
                return Optional.of(RoundEvent.carried(round.nextSeq(), earlier.get().person(), at, step, now.hash(),
                        round.attempt(seat, step, now)).onSeatOf(seat));
            }
        }
        return Optional.empty();
    }

    /** Who stood in carries the vote over only where that person stands in on the seat too (A20). */
    private boolean isStillTheirs(RoundEvent vote, int step) {
        return vote.person().equals(vote.seat())
                || seats.hands(step, votes.in(step)).seatOf(vote.person()).filter(vote.seat()::equals).isPresent();
    }

    private boolean timedOut(int step) {
        return latest().filter(event -> event.kind() == RoundEvent.Kind.TIMED_OUT && event.step() == step
                && event.hash().equals(now.hash())).isPresent();
    }

    private Optional<RoundEvent> lastRejection(int step) {
        return votes.in(step).stream().filter(vote -> vote.is(Decision.REJECT)).reduce((one, next) -> next);
    }

    private RoundEvent approval() {
        RoundEvent cause = latest().orElseThrow(IllegalStateException::new);
        RoundEvent decider = round.events().stream()
                .filter(event -> event.kind().isVote() || event.kind() == RoundEvent.Kind.TIMED_OUT)
                .reduce((first, second) -> second).orElse(cause);
        return RoundEvent.approval(round.nextSeq(), decider.person(), cause.at(), decider.step(), now);
    }

    private Optional<RoundEvent> latest() {
        List<RoundEvent> events = round.events();
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }
}
