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
        for (Task task : tasks.open(id)) {
            if (task.kind() != Task.Kind.OUTCOME) {
                settle(task);
            }
        }
        plans.find(id).ifPresent(castVote::completeIfDue);
        boolean waiting = false;
        for (Task task : tasks.open(id)) {
            if (task.kind() == Task.Kind.OUTCOME) {
                finishOutcome.finish(task);
            } else {
                waiting = true;
            }
        }
        return waiting;
    }

    private void settle(Task task) {
        Optional<PlanFacts> plan = plans.find(task.round().issue());
        if (!plan.isPresent()) {
            drop(task, "the issue is gone");
            return;
        }
        boolean stored = plan.get().isStoredSince(task.expectedUpdatedMillis());
        switch (task.kind()) {
            case OPENING:
                settleOpening(task, plan.get(), stored);
                return;
            case RECALL:
                settle(task, stored && !isWhereVotesAreTaken(task, plan.get()), () -> recall.confirm(task, RoundEvent.Kind.RECALLED, ""));
                return;
            case CLOSING:
                settle(task, stored, () -> recall.confirm(task, RoundEvent.Kind.CLOSED, ""));
                return;
            case BALLOT:
            default:
                settle(task, stored, () -> count(task, plan.get()));
        }
    }

    private void settle(Task task, boolean stored, Runnable takeEffect) {
        if (stored) {
            takeEffect.run();
        } else if (isOld(task)) {
            drop(task, "the transition was not stored");
        }
    }

    private void settleOpening(Task task, PlanFacts plan, boolean stored) {
        boolean waiting = rounds.latest(plan.id()).filter(round -> round.id().equals(task.round())
                && round.state() == Round.State.WAITING).isPresent();
        boolean inApproval = isWhereVotesAreTaken(task, plan);
        if (!waiting || stored && inApproval) {
            done(task);
        } else if (!inApproval && (stored || isOld(task))) {
            recall.confirm(task, RoundEvent.Kind.VOIDED, "the plan is not in approval");
        }
    }

    private void count(Task task, PlanFacts plan) {
        if (isWhereVotesAreTaken(task, plan)) {
            castVote.count(task, plan);
        } else {
            castVote.countTooLate(task);
        }
    }

    private boolean isWhereVotesAreTaken(Task task, PlanFacts plan) {
        return rounds.latest(plan.id()).filter(round -> round.id().equals(task.round()))
                .filter(round -> round.opening().route().statusId().equals(plan.statusId())).isPresent();
    }

    private boolean isOld(Task task) {
        return task.created().plus(TAKEN_BACK_AFTER).isBefore(clock.instant());
    }

    private void done(Task task) {
        transactions.retryOnConflict(() -> {
            tasks.done(task.id());
            return null;
        });
    }

    private void drop(Task task, String why) {
        transactions.retryOnConflict(() -> {
            tasks.drop(task.id(), why);
            return null;
        });
    }
}
