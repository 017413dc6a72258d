package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Freezes the content and opens a round. Crash-safe: a round whose submission the host did not store is voided later. */
public final class SubmitPlan {

    private final Policies policies;
    private final Approvers approvers;
    private final Rounds rounds;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public SubmitPlan(Policies policies, Approvers approvers, Rounds rounds, Tasks tasks, Ledger ledger,
                      Transactions transactions, Clock clock) {
        this.policies = policies;
        this.approvers = approvers;
        this.rounds = rounds;
        this.tasks = tasks;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws ApprovalRefused if there is no policy, or a step could never end (A8, A11, A14) */
    public void checkPossible(PlanFacts plan, PersonKey submitter) {
        Policy policy = policy(plan);
        Seats seats = Ownership.seats(policy, plan, approvers, submitter);
        List<Integer> steps = policy.stepsFor(plan.content(policy.material()));
        if (steps.isEmpty()) {
            throw new ApprovalRefused(Reason.NO_STEP_APPLIES, policy.name());
        }
        steps.forEach(step -> checkPossible(plan, policy.step(step), seats, step));
    }

    private void checkPossible(PlanFacts plan, Step step, Seats all, int number) {
        Bench bench = all.bench(number);
        Set<PersonKey> seats = bench.everybody();
        Tally nobodyVotedYet = new Tally(step, bench, seats.size(), Collections.emptyList(), all.neverLast());
        if (!nobodyVotedYet.isOutOfReach()) {
            return;
        }
        Set<PersonKey> blind = approvers.blind(step, plan.id());
        if (blind.isEmpty() && seats.isEmpty() && isNamedOnPlan(step)) {
            throw new ApprovalRefused(Reason.NOBODY_NAMED, step.name());
        }
        if (blind.isEmpty() && seats.size() >= nobodyVotedYet.needed() && !emptySeats(step, bench).isEmpty()) {
            throw new ApprovalRefused(Reason.SEAT_EMPTY, step.name(), emptySeats(step, bench));
        }
        if (blind.isEmpty() && seats.size() == 1 && all.neverLast().filter(seats::contains).isPresent()) {
            throw new ApprovalRefused(Reason.LAST_EDITOR);
        }
        if (blind.isEmpty()) {
            throw new ApprovalRefused(Reason.QUORUM_IMPOSSIBLE, step.name(), Integer.toString(nobodyVotedYet.needed()),
                    Integer.toString(seats.size()));
        }
        throw new ApprovalRefused(Reason.APPROVERS_CANNOT_SEE, step.name(),
                blind.stream().map(PersonKey::value).collect(Collectors.joining(", ")));
    }

    private static boolean isNamedOnPlan(Step step) {
        return step.seats().stream().allMatch(seat -> seat.source() == Seat.Source.USER_FIELD);
    }

    private static String emptySeats(Step step, Bench bench) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < step.seats().size(); i++) {
            if (step.seats().get(i).isRequired() && bench.on(i).isEmpty()) {
                names.add(step.seats().get(i).name());
            }
        }
        return String.join(", ", names);
    }

    /**
     * Opens the next round. A round that still waits belongs to a submission that never came to be, or to a plan that left
     * by another way: it is voided.
     *
     * @param plan as the host is about to store it, in the status where votes are taken
     */
    public RoundId open(PlanFacts plan, PersonKey submitter, Route route) {
        Policy policy = policy(plan);
        Snapshot content = plan.content(policy.material());
        List<Integer> electorate = Ownership.seats(policy, plan, approvers, submitter).sizes();
        return transactions.retryOnConflict(() -> {
            Instant now = clock.instant();
            Optional<Round> before = rounds.latest(plan.id());
            before.filter(round -> round.state() == Round.State.WAITING).ifPresent(round -> voidOld(round, submitter, now));
            RoundId id = new RoundId(plan.id(), before.map(round -> round.id().number()).orElse(0) + 1);
            rounds.open(new Opening(id, submitter, now, content, policy, route.from(plan.place()), electorate));
            tasks.add(Task.of(Task.Kind.OPENING, id, submitter, content.hash(), plan.updatedMillis(), now));
            ledger.append(plan.id(), Note.of(submitter, now, "submitted", id.number(), content.hash())
                    .with("policyVersion", Integer.toString(policy.version()))
                    .with("policy", policy.key())
                    .with("stages", inWords(policy, content))
                    .with("content", content.json()));
            return id;
        });
    }

    private void voidOld(Round round, PersonKey who, Instant now) {
        String hash = round.opening().content().hash();
        rounds.append(round.id(), RoundEvent.of(round.nextSeq(), RoundEvent.Kind.VOIDED, who, now, 0, "submitted again", hash));
        ledger.append(round.id().issue(), Note.of(who, now, "voided", round.id().number(), hash).with("why", "submitted again"));
    }

    private Policy policy(PlanFacts plan) {
        return policies.forPlan(plan).orElseThrow(() -> new ApprovalRefused(Reason.NO_POLICY));
    }

    private static String inWords(Step step) {
        String seats = step.seats().stream().map(Seat::toString).collect(Collectors.joining(", "));
        boolean plain = step.approveRule().kind() == ApproveRule.Kind.COUNT && step.rejectRule().equals(RejectRule.first());
        return step.name() + ": " + (plain ? step.needed() + " of " + seats
                : step.approveRule() + " of " + seats + ", rejected by " + step.rejectRule());
    }

    private static String inWords(Policy policy, Snapshot content) {
        return policy.stepsFor(content).stream().map(step -> inWords(policy.step(step))).collect(Collectors.joining("; "));
    }
}
