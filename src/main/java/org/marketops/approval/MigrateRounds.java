package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Moves open requests to another version of their policy (A28). What follows from it, the settling of the plan finds. */
public final class MigrateRounds {

    private final Rounds rounds;
    private final Plans plans;
    private final Approvers approvers;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public MigrateRounds(Rounds rounds, Plans plans, Approvers approvers, Ledger ledger, Transactions transactions, Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.approvers = approvers;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a move would do; nothing is written. Empty if the request does not wait any more, or goes by that version already. */
    public Optional<Migration> preview(RoundId id, Policy to) {
        return plans.find(id.issue()).flatMap(plan -> open(id, to).map(round -> migration(round, moved(round, plan, to, nobody(round)), plan)));
    }

    /** Whether somebody may is the caller's business. @return what it did; empty as for a preview */
    public Optional<Migration> migrate(RoundId id, Policy to, PersonKey who) {
        Optional<PlanFacts> plan = plans.find(id.issue());
        return plan.flatMap(facts -> transactions.retryOnConflict(() -> open(id, to).map(round -> {
            RoundEvent event = moved(round, facts, to, who);
            Migration migration = migration(round, event, facts);
            rounds.append(id, event);
            ledger.append(id.issue(), Note.of(who, event.at(), "migrated", id.number(), event.hash())
                    .with("policyVersion", Integer.toString(to.version()))
                    .with("policyVersionBefore", Integer.toString(round.policy().version()))
                    .with("stays", inWords(migration.staying()))
                    .with("askedAgain", inWords(migration.askedAgain())));
            return migration;
        })));
    }

    private Optional<Round> open(RoundId id, Policy to) {
        return rounds.latest(id.issue()).filter(round -> round.id().equals(id) && round.state() == Round.State.WAITING
                && round.policy().key().equals(to.key()) && round.policy().version() != to.version());
    }

    private static PersonKey nobody(Round round) {
        return round.opening().submitter();
    }

    private RoundEvent moved(Round round, PlanFacts plan, Policy to, PersonKey who) {
        Instant now = clock.instant();
        Seats seats = Ownership.seats(to, plan, approvers, round.opening().submitter());
        return RoundEvent.migrated(round.nextSeq(), who, now, to, seats.sizes(), plan.content(to.material()));
    }

    private Migration migration(Round before, RoundEvent event, PlanFacts plan) {
        Policy to = event.policy().orElseThrow(IllegalStateException::new);
        Snapshot then = before.contentOf(plan);
        Snapshot now = plan.content(to.material());
        Round after = before.with(event);
        List<RoundEvent> kept = standing(after, now);
        List<MovedVote> votes = new ArrayList<>();
        for (RoundEvent vote : standing(before, then)) {
            votes.add(new MovedVote(vote.seat(), before.policy().step(vote.step()).name(), kept.contains(vote)));
        }
        Seats seats = Ownership.seats(after, plan, approvers);
        boolean canEnd = after.openSteps(now).stream().noneMatch(step -> after.tally(step, now, seats).isOutOfReach());
        return new Migration(before.id(), before.policy(), to, votes, canEnd);
    }

    /** The decisions that count for the content, in the order of the steps. */
    private static List<RoundEvent> standing(Round round, Snapshot content) {
        Votes votes = Votes.on(content, round);
        List<RoundEvent> standing = new ArrayList<>();
        for (int step = 1; step <= round.policy().steps().size(); step++) {
            standing.addAll(votes.in(step));
        }
        return standing;
    }

    private static String inWords(List<MovedVote> votes) {
        return votes.stream().map(vote -> vote.person() + " in " + vote.step()).collect(Collectors.joining(", "));
    }
}
