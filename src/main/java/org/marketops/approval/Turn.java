package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one person may say in a round about its content now, and why not more. */
final class Turn {

    private final Round round;
    private final Policy policy;
    private final PersonKey who;
    private final Snapshot now;
    private final Votes votes;

    Turn(Round round, PersonKey who, Snapshot now) {
        this.round = round;
        this.policy = round.policy();
        this.who = who;
        this.now = now;
        this.votes = Votes.on(now, round);
    }

    RoundEvent vote(Decision decision, String comment, Instant at, Seats seats) {
        if (decision == Decision.WITHDRAW) {
            int step = mayWithdraw();
            checkComment(decision, comment);
            RoundEvent taken = votes.concerning(who, step).orElseThrow(IllegalStateException::new);
            return RoundEvent.of(round.nextSeq(), RoundEvent.Kind.WITHDRAWN, who, at, step, comment.trim(), now.hash())
                    .onSeatOf(taken.seat());
        }
        int step = mayDecide(seats);
        PersonKey seat = seat(step, seats).orElseThrow(IllegalStateException::new);
        if (votes.of(seat, step).flatMap(RoundEvent::decision).filter(decision::equals).isPresent()) {
            throw new ApprovalRefused(Reason.ALREADY_VOTED);
        }
        checkComment(decision, comment);
        RoundEvent vote = RoundEvent.vote(round.nextSeq(), who, at, step, decision, comment.trim(), now.hash(),
                round.attempt(seat, step, now)).onSeatOf(seat);
        if (decision == Decision.APPROVE && seats.isNeverLast(who) && round.with(vote).tally(step, now, seats).isApproved()) {
            throw new ApprovalRefused(Reason.LAST_EDITOR);
        }
        return vote;
    }

    private void checkComment(Decision decision, String comment) {
        boolean needed = decision.needsComment() || decision == Decision.APPROVE && policy.conduct().needsCommentToApprove();
        if (needed && comment.trim().isEmpty()) {
            throw new ApprovalRefused(Reason.COMMENT_MISSING);
        }
    }

    int mayWithdraw() {
        if (round.state() != Round.State.WAITING) {
            throw new ApprovalRefused(Reason.ROUND_DECIDED);
        }
        return votes.inCompletedStep(who).orElseThrow(() -> new ApprovalRefused(Reason.NOTHING_TO_WITHDRAW)).getKey();
    }

    int mayVote(Seats seats) {
        int step = mayDecide(seats);
        if (seat(step, seats).flatMap(seat -> votes.of(seat, step)).isPresent()) {
            throw new ApprovalRefused(Reason.ALREADY_VOTED);
        }
        return step;
    }

    /** Of steps side by side the first one in which the person has not decided. */
    int mayDecide(Seats seats) {
        List<Integer> open = round.openSteps(now);
        if (round.state() != Round.State.WAITING || open.isEmpty()) {
            throw new ApprovalRefused(Reason.ROUND_DECIDED);
        }
        if (seats.bars(who)) {
            throw new ApprovalRefused(Reason.OWN_PLAN);
        }
        if (round.isLocked(now)) {
            throw new ApprovalRefused(Reason.CONTENT_LOCKED);
        }
        int decided = 0;
        for (int step : open) {
            Optional<PersonKey> seat = seat(step, seats);
            if (seat.isPresent() && !votes.of(seat.get(), step).isPresent()) {
                return step;
            }
            decided = seat.isPresent() && decided == 0 ? step : decided;
        }
        if (decided > 0) {
            refuseOverTheHolder(decided, seats);
            return decided;
        }
        open.forEach(step -> seats.hands(step, votes.in(step)).refuseWithout(who, votes.by(who, step)));
        throw new ApprovalRefused(sitsLater(open.get(open.size() - 1), seats) ? Reason.NOT_YET : Reason.NOT_AN_APPROVER,
                policy.step(open.get(0)).name());
    }

    private Optional<PersonKey> seat(int step, Seats seats) {
        return seats.hands(step, votes.in(step)).seatOf(who);
    }

    /** What the holder of a seat has said, nobody who stands in changes (A20). */
    private void refuseOverTheHolder(int step, Seats seats) {
        PersonKey seat = seat(step, seats).orElseThrow(IllegalStateException::new);
        if (!seat.equals(who) && votes.of(seat, step).filter(vote -> vote.person().equals(seat)).isPresent()) {
            throw new ApprovalRefused(Reason.HOLDER_DECIDED, seat.value());
        }
    }

    private boolean sitsLater(int step, Seats seats) {
        for (int later = step + 1; later <= policy.steps().size(); later++) {
            if (seats.seatFor(later, who).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
