package org.marketops.approval;

import java.time.Clock;
import java.time.Instant;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.content.Snapshot;
import org.marketops.audit.Ledger;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/**
 * Approves a waiting plan instead of its approvers (A12): with a reason, as a kind of record of its own, never as somebody's vote.
 * What follows is what follows an approval. Whom the policy bars from the
 * own plan cannot override its approval either. Who has the right is the caller's business.
 */
public final class OverrideApproval {

    /** Characters. */
    public static final int LONGEST_REASON = 4000;

    private final Plans plans;
    private final Rounds rounds;
    private final Approvers approvers;
    private final FollowRound follow;
    private final Transactions transactions;
    private final Clock clock;

    public OverrideApproval(Plans plans, Rounds rounds, Approvers approvers, Tasks tasks, Ledger ledger, Transactions transactions,
                            Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.approvers = approvers;
        this.follow = new FollowRound(rounds, tasks, ledger, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ApprovalRefused if nothing waits, or the plan is the person's own */
    public void checkMayOverride(PlanFacts plan, PersonKey who) {
        waiting(plan, who);
    }

    /** @throws ApprovalRefused as {@link #checkMayOverride}, and without a reason */
    public void override(IssueId id, PersonKey who, String reason, Channel channel) {
        Instant now = clock.instant();
        transactions.retryOnConflict(() -> {
            PlanFacts plan = plans.find(id).orElseThrow(() -> new ApprovalRefused(Reason.NO_ROUND));
            Round round = waiting(plan, who);
            if (reason.trim().isEmpty()) {
                throw new ApprovalRefused(Reason.REASON_MISSING);
            }
            Seats seats = Ownership.seats(round, plan, approvers);
            Round seen = round.noticed(round.contentOf(plan), seats.lastEditor(), now)
                    .map(change -> follow.append(round, change, "")).orElse(round);
            Snapshot content = seen.contentOf(plan);
            int step = seen.openSteps(content).stream().findFirst().orElse(0);
            Round overridden = follow.append(seen, RoundEvent.of(seen.nextSeq(), RoundEvent.Kind.OVERRIDDEN, who, now, step, reason.trim(),
                    content.hash()), channel.word());
            follow.follow(overridden, plan, seats);
            return null;
        });
    }

    private Round waiting(PlanFacts plan, PersonKey who) {
        Round round = rounds.latest(plan.id()).orElseThrow(() -> new ApprovalRefused(Reason.NO_ROUND));
        if (round.state() != Round.State.WAITING || !round.opening().route().statusId().equals(plan.statusId())) {
            throw new ApprovalRefused(Reason.ROUND_DECIDED);
        }
        if (Ownership.own(round, plan).contains(who)) {
            throw new ApprovalRefused(Reason.OWN_PLAN);
        }
        return round;
    }
}
