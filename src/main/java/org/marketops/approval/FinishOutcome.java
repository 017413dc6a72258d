package org.marketops.approval;

import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.util.Optional;

/**
 * Moves the plan on after its round was decided (A26). The votes stay whatever happens; a failure is shown and tried again.
 * Whoever moves it claims that first, so that two nodes never do it both, whatever the host locks.
 */
public final class FinishOutcome {

    private final Plans plans;
    private final Rounds rounds;
    private final Tasks tasks;
    private final Moves moves;
    private final Claims claims;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public FinishOutcome(Plans plans, Rounds rounds, Tasks tasks, Moves moves, Claims claims, Ledger ledger, Transactions transactions,
                         Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.tasks = tasks;
        this.moves = moves;
        this.claims = claims;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param outcome an open task of kind OUTCOME */
    public void finish(Task outcome) {
        Optional<Round> round = rounds.latest(outcome.round().issue()).filter(found -> found.id().equals(outcome.round()));
        if (!round.isPresent() || !isDecided(round.get().state())) {
            drop(outcome, "the round is not decided any more");
            return;
        }
        if (hasMoved(round.get())) {
            done(outcome, round.get());
            return;
        }
        if (plans.find(outcome.round().issue()).filter(round.get().opening().route()::wasLeftBy).isPresent()) {
            drop(outcome, "the plan was moved to another project or issue type");
            return;
        }
        claims.whileClaimed(outcome.id(), () -> move(outcome, round.get()));
    }

    private void move(Task outcome, Round round) {
        // Whoever had the claim before may have moved it and have gone before that was noted.
        int action = round.opening().route().actionFor(round.state());
        Optional<String> problem = hasMoved(round) ? Optional.empty() : moves.move(outcome.round().issue(), action, outcome.person());
        // A person may have moved it in the same moment: what is there now decides, not what the host said.
        if (!problem.isPresent() || hasMoved(round)) {
            done(outcome, round);
        } else {
            failed(outcome, problem.get());
        }
    }

    private boolean hasMoved(Round round) {
        String waitingStatus = round.opening().route().statusId();
        return plans.find(round.id().issue()).filter(plan -> plan.statusId().equals(waitingStatus)).isEmpty();
    }

    private void done(Task outcome, Round round) {
        transactions.retryOnConflict(() -> {
            if (tasks.findOpen(outcome.id()).isPresent()) {
                tasks.done(outcome.id());
                note(outcome.person(), outcome, "moved_on", round.state().name());
            }
            return null;
        });
    }

    private void failed(Task outcome, String problem) {
        transactions.retryOnConflict(() -> {
            tasks.findOpen(outcome.id()).ifPresent(open -> {
                tasks.failed(open.id(), problem);
                if (!problem.equals(open.problem())) {
                    note(open.person(), open, "move_failed", problem);
                }
            });
            return null;
        });
    }

    private void drop(Task outcome, String why) {
        transactions.retryOnConflict(() -> {
            tasks.drop(outcome.id(), why);
            return null;
        });
    }

    private void note(PersonKey who, Task outcome, String action, String detail) {
        ledger.append(outcome.round().issue(), Note.of(who, clock.instant(), action, outcome.round().number(), outcome.hash())
                .with("detail", detail));
    }

    private static boolean isDecided(Round.State state) {
        return state == Round.State.EXPIRED || state == Round.State.APPROVED || state == Round.State.CHANGES_REQUESTED || state == Round.State.REJECTED;
    }
}
