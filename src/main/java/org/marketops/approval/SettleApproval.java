package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows up what was written ahead for one plan: what the host is seen to have stored takes effect, what it took back is
 * dropped after a while, decided rounds move the plan on. May run any number of times, anywhere.
 */
public final class SettleApproval {

    /** A transition that is not stored after so long was taken back; long, because dropping a real vote would lose it. */
    static final Duration TAKEN_BACK_AFTER = Duration.ofMinutes(5);

    private final Plans plans;
    private final Rounds rounds;
    private final Tasks tasks;
    private final CastVote castVote;
    private final Recall recall;
    private final FinishOutcome finishOutcome;
    private final Transactions transactions;
    private final Clock clock;

    public SettleApproval(Plans plans, Rounds rounds, Tasks tasks, CastVote castVote, Recall recall, FinishOutcome finishOutcome,
                          Transactions transactions, Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.tasks = tasks;
        this.castVote = castVote;
        this.recall = recall;
        this.finishOutcome = finishOutcome;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether something is left whose transition the host has not stored yet */
    public boolean settle(IssueId id) {
        boolean waiting = false;
        for (Task task : tasks.open(id)) {
            if (task.kind() != Task.Kind.OUTCOME) {
                waiting |= !settle(task);
            }
        }
        plans.find(id).ifPresent(castVote::completeIfDue);
        for (Task task : tasks.open(id)) {
            if (task.kind() == Task.Kind.OUTCOME) {
                finishOutcome.finish(task);
            }
        }
        return waiting;
    }

    private boolean settle(Task task) {
        Optional<PlanFacts> plan = plans.find(task.round().issue());
        if (!plan.isPresent()) {
            return drop(task, "the issue is gone");
        }
        boolean stored = plan.get().isStoredSince(task.expectedUpdatedMillis());
        switch (task.kind()) {
            case OPENING:
                return settleOpening(task, plan.get(), stored);
            case BALLOT:
                return stored ? count(task, plan.get()) : dropIfTakenBack(task);
            case RECALL:
                return stored && !isWhereVotesAreTaken(task, plan.get())
                        ? end(task, RoundEvent.Kind.RECALLED) : dropIfTakenBack(task);
            case CLOSING:
                return stored ? end(task, RoundEvent.Kind.CLOSED) : dropIfTakenBack(task);
            default:
                throw new IllegalArgumentException(task.kind().name());
        }
    }

    private boolean settleOpening(Task task, PlanFacts plan, boolean stored) {
        boolean waiting = rounds.latest(plan.id()).filter(round -> round.id().equals(task.round())
                && round.state() == Round.State.WAITING).isPresent();
        if (!waiting || stored && isWhereVotesAreTaken(task, plan)) {
            return done(task);
        }
        boolean takenBack = isOld(task) || stored;
        if (takenBack && !isWhereVotesAreTaken(task, plan)) {
            recall.confirm(task, RoundEvent.Kind.VOIDED, "the plan is not in approval");
            return true;
        }
        return false;
    }

    private boolean count(Task task, PlanFacts plan) {
        if (isWhereVotesAreTaken(task, plan)) {
            castVote.count(task, plan);
            return true;
        }
        return castVote.countTooLate(task);
    }

    private boolean end(Task task, RoundEvent.Kind kind) {
        recall.confirm(task, kind, "");
        return true;
    }

    private boolean isWhereVotesAreTaken(Task task, PlanFacts plan) {
        return rounds.latest(plan.id()).filter(round -> round.id().equals(task.round()))
                .filter(round -> round.opening().route().statusId().equals(plan.statusId())).isPresent();
    }

    private boolean isOld(Task task) {
        return task.created().plus(TAKEN_BACK_AFTER).isBefore(clock.instant());
    }

    private boolean dropIfTakenBack(Task task) {
        return isOld(task) && drop(task, "the transition was not stored");
    }

    private boolean done(Task task) {
        transactions.retryOnConflict(() -> {
            tasks.done(task.id());
            return null;
        });
        return true;
    }

    private boolean drop(Task task, String why) {
        transactions.retryOnConflict(() -> {
            tasks.drop(task.id(), why);
            return null;
        });
        return true;
    }
}
