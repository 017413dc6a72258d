package org.marketops.approval;

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
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public CastVote(Rounds rounds, Approvers approvers, Tasks tasks, Ledger ledger, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.approvers = approvers;
        this.tasks = tasks;
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
            RoundEvent vote = round.get().vote(ballot.person(), ballot.decision().orElseThrow(IllegalStateException::new),
                    ballot.comment(), now, ballot.hash(), seats, Ownership.own(round.get(), plan));
            Round after = append(round.get(), vote, ballot.channel().word());
            tasks.done(ballot.id());
            follow(after, plan, seats);
        } catch (ApprovalRefused refused) {
            notCounted(ballot, refused.code(), now);
        }
    }

    /** The plan has left the status where votes are taken before the ballot could count (A18). */
    boolean countTooLate(Task ballot) {
        transactions.retryOnConflict(() -> {
            tasks.findOpen(ballot.id()).ifPresent(open -> notCounted(open, "the plan had moved on", clock.instant()));
            return null;
        });
        return true;
    }

    /** Completes a round whose votes suffice for the content as it is now, for example after an edit was taken back (A5). */
    public void completeIfDue(PlanFacts plan) {
        transactions.retryOnConflict(() -> {
            rounds.latest(plan.id()).filter(round -> round.state() == Round.State.WAITING
                    && round.opening().route().statusId().equals(plan.statusId()))
                    .ifPresent(round -> follow(round, plan, Ownership.seats(round, plan, approvers)));
            return null;
        });
    }

    private void follow(Round round, PlanFacts plan, Seats seats) {
        Round after = round;
        for (Optional<RoundEvent> next = after.consequence(plan.content(), seats); next.isPresent();
                next = after.consequence(plan.content(), seats)) {
            after = append(after, next.get(), "");
        }
        if (after != round && after.state() != Round.State.WAITING) {
            RoundEvent end = after.events().get(after.events().size() - 1);
            tasks.add(Task.of(Task.Kind.OUTCOME, after.id(), end.person(), end.hash(), plan.updatedMillis(), end.at()));
        }
    }

    /** @param channel of a decision of a person; empty for what follows from it */
    private Round append(Round round, RoundEvent event, String channel) {
        rounds.append(round.id(), event);
        ledger.append(round.id().issue(), note(round, event).with("channel", channel));
        return round.with(event);
    }

    private static Note note(Round round, RoundEvent event) {
        String action = event.kind() == RoundEvent.Kind.VOTE ? "voted" : event.kind().name().toLowerCase(java.util.Locale.ROOT);
        String step = event.step() == 0 ? "" : round.opening().policy().step(event.step()).name();
        return Note.of(event.person(), event.at(), action, round.id().number(), event.hash())
                .with("stage", step)
                .with("decision", event.decision().map(Decision::argument).orElse(""))
                .with("comment", event.comment());
    }

    private void notCounted(Task ballot, String why, Instant now) {
        tasks.drop(ballot.id(), why);
        ledger.append(ballot.round().issue(), Note.of(ballot.person(), now, "not_counted", ballot.round().number(),
                ballot.hash()).with("decision", ballot.decision().map(Decision::argument).orElse(""))
                .with("why", why).with("channel", ballot.channel().word()));
    }
}
