package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes a vote ahead, while the host's transition is still under way. It counts once the host is seen to have stored the
 * transition ({@link CastVote}); if the host takes it back, the ballot is dropped.
 */
public final class RecordBallot {

    /** So long a ballot of the same person stands in the way of the next one. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(10);

    private final Rounds rounds;
    private final Approvers approvers;
    private final Tasks tasks;
    private final Transactions transactions;
    private final Clock clock;

    public RecordBallot(Rounds rounds, Approvers approvers, Tasks tasks, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.approvers = approvers;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A vote on the host's own screen. @throws ApprovalRefused if the vote would not count, with the reason */
    public void record(PlanFacts plan, PersonKey voter, Decision decision, String comment) {
        record(plan, voter, decision, comment, Channel.SCREEN);
    }

    /** @throws ApprovalRefused if the vote would not count, with the reason */
    public void record(PlanFacts plan, PersonKey voter, Decision decision, String comment, Channel channel) {
        Instant now = clock.instant();
        transactions.retryOnConflict(() -> {
            Round round = rounds.latest(plan.id()).orElseThrow(() -> new ApprovalRefused(Reason.NO_ROUND));
            if (round.opening().route().wasLeftBy(plan)) {
                throw new ApprovalRefused(Reason.MOVED);
            }
            Seats seats = Ownership.seats(round, plan, approvers);
            round.vote(voter, decision, comment, now, round.contentOf(plan), seats);
            boolean underWay = tasks.open(plan.id()).stream().anyMatch(task -> task.kind() == Task.Kind.BALLOT
                    && task.person().equals(voter) && task.round().equals(round.id())
                    && task.created().plus(UNDER_WAY).isAfter(now));
            if (underWay) {
                throw new ApprovalRefused(Reason.BEING_RECORDED);
            }
            tasks.add(Task.ballot(round.id(), voter, decision, comment.trim(), round.contentOf(plan), plan.updatedMillis(), now).via(channel));
            return null;
        });
    }
}
