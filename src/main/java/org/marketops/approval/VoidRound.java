package org.marketops.approval;

import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Ends by an administrator's hand a round that waits in vain: its plan is gone, or has left approval by another way (A30). */
public final class VoidRound {

    private final Plans plans;
    private final Rounds rounds;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public VoidRound(Plans plans, Rounds rounds, Tasks tasks, Ledger ledger, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.tasks = tasks;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Voids the round, drops what is still open of it and records who did so. A round in which people can still decide is
     * left alone: that one is to be recalled.
     *
     * @return whether there was something to void
     */
    public boolean voidLost(IssueId plan, PersonKey who) {
        Optional<PlanFacts> facts = plans.find(plan);
        return transactions.retryOnConflict(() -> {
            Optional<Round> lost = rounds.latest(plan).filter(round -> isLost(round, facts));
            lost.ifPresent(round -> end(round, who, facts.isPresent() ? "the plan left approval by another way" : "the issue is gone"));
            return lost.isPresent();
        });
    }

    private boolean isLost(Round round, Optional<PlanFacts> plan) {
        if (!plan.isPresent()) {
            return round.state() == Round.State.WAITING || !tasks.open(round.id().issue()).isEmpty();
        }
        return round.state() == Round.State.WAITING && !plan.get().statusId().equals(round.opening().route().statusId());
    }

    private void end(Round round, PersonKey who, String why) {
        Instant now = clock.instant();
        String hash = round.opening().content().hash();
        if (round.state() == Round.State.WAITING) {
            rounds.append(round.id(), RoundEvent.of(round.nextSeq(), RoundEvent.Kind.VOIDED, who, now, 0, why, hash));
        }
        tasks.open(round.id().issue()).forEach(task -> tasks.drop(task.id(), why));
        ledger.append(round.id().issue(), Note.of(who, now, "voided", round.id().number(), hash).with("why", why));
    }
}
