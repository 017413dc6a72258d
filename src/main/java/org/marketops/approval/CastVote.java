package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
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
        Instant now = clock.instant();
        transactions.retryOnConflict(() -> {
            if (tasks.findOpen(ballot.id()).isPresent()) {
                count(ballot, plan, now);
            }
            return null;
        });
    }

    private void count(Task ballot, PlanFacts plan, Instant now) {
        Optional<Round> round = rounds.latest(plan.id()).filter(found -> found.id().equals(ballot.round()));
        if (!round.isPresent()) {
            notCounted(ballot, "another round has begun", now);
            return;
        }
        try {
            Seats seats = Ownership.seats(round.get(), plan, approvers);
            Round seen = see(round.get(), ballot, seats, now);
            Snapshot on = seen.content(ballot.hash()).orElseGet(() -> seen.contentOf(plan));
            RoundEvent vote = seen.vote(ballot.person(), ballot.decision().orElseThrow(IllegalStateException::new),
                    ballot.comment(), now, on, seats);
            Round after = follow.append(seen, vote, ballot.channel().word());
            tasks.done(ballot.id());
            follow.follow(after, plan, seats);
        } catch (ApprovalRefused refused) {
            notCounted(ballot, refused.code(), now);
        }
    }

    /** What the ballot is about may have been there for a moment only; the vote is kept with it (A5). */
    private Round see(Round round, Task ballot, Seats seats, Instant now) {
        Optional<RoundEvent> change = ballot.content().filter(content -> !round.content(content.hash()).isPresent())
                .flatMap(content -> round.noticed(content, seats.lastEditor(), now));
        return change.isPresent() ? follow.append(round, change.get(), "") : round;
    }

    /** The plan has left the status where votes are taken before the ballot could count (A18). */
    void countTooLate(Task ballot) {
        transactions.retryOnConflict(() -> {
            tasks.findOpen(ballot.id()).ifPresent(open -> notCounted(open, "the plan had moved on", clock.instant()));
            return null;
        });
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
