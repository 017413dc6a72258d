package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        List<Task> open = tasks.open(id);
        boolean justLookedAt = false;
        for (int at = 0, end; at < open.size(); at = end) {
            end = endOfBallots(open, at);
            if (end > at) {
                justLookedAt = settleBallots(open.subList(at, end)) && end == open.size();
            } else {
                end = at + 1;
                settleAnother(open.get(at));
            }
        }
        return !justLookedAt && moveOn(id);
    }

    private static int endOfBallots(List<Task> open, int from) {
        int end = from;
        while (end < open.size() && open.get(end).kind() == Task.Kind.BALLOT) {
            end++;
        }
        return end;
    }

    /** @return whether all of them count now and votes are still waited for, so that nothing else is to be done for the plan */
    private boolean settleBallots(List<Task> ballots) {
        Optional<PlanFacts> plan = plans.find(ballots.get(0).round().issue());
        if (!plan.isPresent()) {
            ballots.forEach(this::dropWithItsIssue);
            return false;
        }
        List<Task> stored = new ArrayList<>();
        for (Task ballot : ballots) {
            settle(ballot, plan.get().isStoredSince(ballot.expectedUpdatedMillis()), () -> stored.add(ballot));
        }
        return !stored.isEmpty() && castVote.count(stored, plan.get()) && stored.size() == ballots.size();
    }

    private boolean moveOn(IssueId id) {
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

    private void settleAnother(Task task) {
        if (task.kind() == Task.Kind.OUTCOME) {
            return;
        }
        Optional<PlanFacts> plan = plans.find(task.round().issue());
        if (!plan.isPresent()) {
            dropWithItsIssue(task);
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
            default:
                settle(task, stored, () -> recall.confirm(task, RoundEvent.Kind.CLOSED, ""));
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

    private boolean isWhereVotesAreTaken(Task task, PlanFacts plan) {
        return rounds.latest(plan.id()).filter(round -> round.id().equals(task.round()))
                .filter(round -> round.opening().route().statusId().equals(plan.statusId())).isPresent();
    }

    private boolean isOld(Task task) {
        return task.created().plus(TAKEN_BACK_AFTER).isBefore(clock.instant());
    }

    private void dropWithItsIssue(Task task) {
        drop(task, "the issue is gone");
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
