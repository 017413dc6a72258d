package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Makes a ballot count. Vote, what follows from it, the record and the outcome to be carried out are one transaction (A24).
 *
 * <p>Two last votes on two nodes cannot both miss the quorum: each claims the next number of its round, and the one that comes
 * second is tried again on what is there then.
 */
public final class CastVote {

    private final Rounds rounds;
    private final Approvers approvers;
    private final Tasks tasks;
    private final FollowRound follow;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public CastVote(Rounds rounds, Approvers approvers, Tasks tasks, Ledger ledger, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.approvers = approvers;
        this.tasks = tasks;
        this.follow = new FollowRound(rounds, tasks, ledger, clock);
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param plan as stored after the ballot's transition */
    public void count(Task ballot, PlanFacts plan) {
        count(Collections.singletonList(ballot), plan);
    }

    /**
     * Ballots of one plan in their order, in one transaction: people who vote at the same moment share its cost.
     *
     * @param plan as stored after their transitions
     * @return whether votes are still waited for, and nothing else follows for the plan as given
     */
    boolean count(List<Task> ballots, PlanFacts plan) {
        Instant now = clock.instant();
        try {
            return transactions.retryOnConflict(() -> inOrder(ballots, plan, now));
        } catch (RuntimeException failure) {
            if (ballots.size() == 1) {
                throw failure;
            }
        }
        // One that cannot be counted keeps none from counting that came before it.
        ballots.forEach(ballot -> count(ballot, plan));
        return false;
    }

    private boolean inOrder(List<Task> ballots, PlanFacts plan, Instant now) {
        Optional<Round> latest = Optional.empty();
        boolean waits = false;
        for (Task ballot : ballots) {
            if (tasks.findOpen(ballot.id()).isPresent()) {
                // After one that did not count the round is read again: that one may have left a change of the content.
                latest = (latest.isPresent() ? latest : rounds.latest(plan.id())).flatMap(round -> counted(round, ballot, plan, now));
                waits = latest.filter(round -> waits(round, plan)).isPresent();
            }
        }
        return waits;
    }

    private static boolean waits(Round round, PlanFacts plan) {
        return round.state() == Round.State.WAITING && round.lastContent().equals(round.contentOf(plan));
    }

    /** @return the round with the vote and what follows from it; empty if the ballot does not count */
    private Optional<Round> counted(Round round, Task ballot, PlanFacts plan, Instant now) {
        if (!round.id().equals(ballot.round())) {
            notCounted(ballot, "another round has begun", now);
            return Optional.empty();
        }
        if (!round.opening().route().statusId().equals(plan.statusId())) {
            // The plan has left the status where votes are taken before the ballot could count (A18).
            notCounted(ballot, "the plan had moved on", now);
            return Optional.empty();
        }
        try {
            Seats seats = Ownership.seats(round, plan, approvers);
            Round seen = see(round, ballot, seats, now);
            Snapshot on = seen.content(ballot.hash()).orElseGet(() -> seen.contentOf(plan));
            RoundEvent vote = seen.vote(ballot.person(), ballot.decision().orElseThrow(IllegalStateException::new),
                    ballot.comment(), now, on, seats);
            Round after = follow.append(seen, vote, ballot.channel().word());
            tasks.done(ballot.id());
            return Optional.of(follow.follow(after, plan, seats));
        } catch (ApprovalRefused refused) {
            notCounted(ballot, refused.code(), now);
            return Optional.empty();
        }
    }

    /** What the ballot is about may have been there for a moment only; the vote is kept with it (A5). */
    private Round see(Round round, Task ballot, Seats seats, Instant now) {
        Optional<RoundEvent> change = ballot.content().filter(content -> !round.content(content.hash()).isPresent())
                .flatMap(content -> round.noticed(content, seats.lastEditor(), now));
        return change.isPresent() ? follow.append(round, change.get(), "") : round;
    }

    /**
     * Completes a round whose votes suffice for the content as it is now, for example after an edit was taken back (A5), and
     * writes down that the content is another than it was.
     */
    public void completeIfDue(PlanFacts plan) {
        transactions.retryOnConflict(() -> {
            rounds.latest(plan.id()).ifPresent(round -> completeIfDue(round, plan));
            return null;
        });
    }

    private void completeIfDue(Round round, PlanFacts plan) {
        if (round.state() == Round.State.WAITING && round.opening().route().statusId().equals(plan.statusId())) {
            follow.lookAgain(round, plan, Ownership.seats(round, plan, approvers));
        } else if (round.state() == Round.State.APPROVED && !round.lastContent().equals(round.contentOf(plan))) {
            round.noticed(round.contentOf(plan), plan.lastEditor(), clock.instant())
                    .ifPresent(change -> follow.append(round, change, ""));
        }
    }

    private void notCounted(Task ballot, String why, Instant now) {
        tasks.drop(ballot.id(), why);
        ledger.append(ballot.round().issue(), Note.of(ballot.person(), now, "not_counted", ballot.round().number(),
                ballot.hash()).with("decision", ballot.decision().map(Decision::argument).orElse(""))
                .with("why", why).with("channel", ballot.channel().word()));
    }
}
