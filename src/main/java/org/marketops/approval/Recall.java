package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Takes a plan back (A29), or ends an approval that must not count any more. Written ahead like a vote. */
public final class Recall {

    private final Rounds rounds;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public Recall(Rounds rounds, Tasks tasks, Ledger ledger, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ApprovalRefused if the person is neither submitter nor writer of the plan, or nothing waits */
    public void checkMayRecall(PlanFacts plan, PersonKey who) {
        Round round = rounds.latest(plan.id()).orElseThrow(() -> new ApprovalRefused(Reason.NO_ROUND));
        if (round.state() != Round.State.WAITING) {
            throw new ApprovalRefused(Reason.ROUND_DECIDED);
        }
        if (!plan.ownPeople(round.opening().submitter()).contains(who)) {
            throw new ApprovalRefused(Reason.NOT_YOURS_TO_RECALL);
        }
    }

    /** @throws ApprovalRefused as {@link #checkMayRecall} */
    public void recall(PlanFacts plan, PersonKey who) {
        checkMayRecall(plan, who);
        writeAhead(plan, who, Task.Kind.RECALL);
    }

    /** Ends whatever round there is, decided or not, so that no old approval counts. Nothing to end is no error. */
    public void close(PlanFacts plan, PersonKey who) {
        writeAhead(plan, who, Task.Kind.CLOSING);
    }

    private void writeAhead(PlanFacts plan, PersonKey who, Task.Kind kind) {
        Instant now = clock.instant();
        transactions.retryOnConflict(() -> {
            rounds.latest(plan.id()).ifPresent(round -> tasks.add(Task.of(kind, round.id(), who, round.contentOf(plan).hash(),
                    plan.updatedMillis(), now)));
            return null;
        });
    }

    /** The host has stored the transition: ends the round. Its outcome, if one is still open, is not carried out. */
    void confirm(Task task, RoundEvent.Kind kind, String why) {
        Instant now = clock.instant();
        transactions.retryOnConflict(() -> {
            // The outcome first, as who carries it out does: two who take the same things in the same order never lock each other out.
            tasks.open(task.round().issue()).stream()
                    .filter(other -> other.kind() == Task.Kind.OUTCOME && other.round().equals(task.round()))
                    .forEach(outcome -> tasks.drop(outcome.id(), "the round was ended"));
            Optional<Round> latest = rounds.latest(task.round().issue()).filter(round -> round.id().equals(task.round()));
            latest.filter(Recall::canEnd).ifPresent(round -> {
                rounds.append(round.id(), RoundEvent.of(round.nextSeq(), kind, task.person(), now, 0, why, task.hash()));
                ledger.append(round.id().issue(), Note.of(task.person(), now, kind.name().toLowerCase(Locale.ROOT),
                        round.id().number(), task.hash()).with("why", why));
            });
            tasks.done(task.id());
            return null;
        });
    }

    private static boolean canEnd(Round round) {
        Round.State state = round.state();
        return state != Round.State.RECALLED && state != Round.State.VOIDED && state != Round.State.CLOSED
                && state != Round.State.EXPIRED;
    }
}
