package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.Snapshot;
import org.marketops.audit.Chain;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Gathers what a person is shown of a plan's approval: three statements, however many votes there are. */
public final class ViewApproval {

    private final Rounds rounds;
    private final Tasks tasks;
    private final Policies policies;
    private final Approvers approvers;
    private final Ledger ledger;
    private final Validity validity;
    private final Clock clock;

    public ViewApproval(Rounds rounds, Tasks tasks, Policies policies, Approvers approvers, Ledger ledger, Validity validity,
                        Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.policies = policies;
        this.approvers = approvers;
        this.ledger = ledger;
        this.validity = validity;
        this.clock = clock;
    }

    /** Whether the person may see the plan is the caller's business. */
    public ApprovalView view(PlanFacts plan, Optional<PersonKey> viewer) {
        Optional<Round> round = rounds.latest(plan.id()).filter(ViewApproval::hasSomethingToSay);
        if (!round.isPresent()) {
            return beforeSubmission(plan);
        }
        if (isMoved(round.get(), plan)) {
            return left(Headline.MOVED, Reason.MOVED, round.get(), plan);
        }
        if (round.get().state() == Round.State.WAITING && !isWhereVotesAreTaken(round.get(), plan)) {
            return isBeingFollowedUp(round.get()) ? beforeSubmission(plan) : left(Headline.LEFT, Reason.NO_ROUND, round.get(), plan);
        }
        return ofRound(round.get(), plan, viewer);
    }

    /** A round that was ended is as if nothing had been submitted. */
    private static boolean hasSomethingToSay(Round round) {
        return round.state() != Round.State.VOIDED && round.state() != Round.State.CLOSED;
    }

    /** A submission or recall whose transition the host is storing right now: the round will follow by itself. */
    private boolean isBeingFollowedUp(Round round) {
        return tasks.open(round.id().issue()).stream().anyMatch(task -> task.round().equals(round.id())
                && task.kind() != Task.Kind.BALLOT);
    }

    /** A plan of another project or issue type: what waits there or was approved there does not go along (A27, A29). */
    private static boolean isMoved(Round round, PlanFacts plan) {
        boolean matters = round.state() == Round.State.WAITING || round.state() == Round.State.APPROVED;
        return matters && round.opening().route().wasLeftBy(plan);
    }

    /** The plan went elsewhere without the plugin (A30): nothing was approved, and the round waits in vain. */
    private ApprovalView left(Headline headline, Reason why, Round round, PlanFacts plan) {
        List<LedgerEntry> record = ledger.entries(plan.id());
        return new ApprovalView(headline, round, Collections.emptyList(), null,
                round.opening().content().differencesTo(round.contentOf(plan)), new ApprovalRefused(why), "", "", record,
                Chain.verify(record, "")).holding(validity.end(round).orElse(null));
    }

    private static boolean isWhereVotesAreTaken(Round round, PlanFacts plan) {
        return plan.statusId().equals(round.opening().route().statusId());
    }

    private ApprovalView beforeSubmission(PlanFacts plan) {
        List<LedgerEntry> record = ledger.entries(plan.id());
        List<StepView> steps = new ArrayList<>();
        policies.forPlan(plan).ifPresent(policy -> {
            Seats seats = Ownership.seats(policy, plan, approvers);
            List<Integer> asked = policy.stepsFor(plan.content(policy.material()));
            for (int number = 1; number <= policy.steps().size(); number++) {
                List<SeatView> people = new ArrayList<>();
                seats.in(number).forEach(person -> people.add(new SeatView(person, SeatView.Standing.LATER, null)));
                steps.add(new StepView(policy, number,
                        asked.contains(number) ? StepView.Progress.LATER : StepView.Progress.SKIPPED, 0,
                        new Tally(policy.step(number), seats.bench(number), seats.in(number).size(), Collections.emptyList()), people));
            }
        });
        return new ApprovalView(Headline.NOT_SUBMITTED, null, steps, null, Collections.emptyList(),
                new ApprovalRefused(Reason.NO_ROUND), "", "", record, Chain.verify(record, ""));
    }

    private ApprovalView ofRound(Round round, PlanFacts plan, Optional<PersonKey> viewer) {
        List<Task> open = tasks.open(plan.id());
        List<LedgerEntry> record = ledger.entries(plan.id());
        Seats seats = Ownership.seats(round, plan, approvers);
        String problem = open.stream().filter(task -> task.kind() == Task.Kind.OUTCOME).map(Task::problem)
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        // After the decision the steps stay as they were decided on; before it they show what counts for the content now.
        Snapshot now = round.contentOf(plan);
        Snapshot shown = round.state() == Round.State.WAITING ? now
                : round.content(endOf(round).hash()).orElse(round.opening().content());
        List<StepView> steps = new StepLines(round, seats, open, shown).lines();
        Snapshot reference = round.approvedContent().orElse(round.opening().content());
        List<Difference> differences = reference.differencesTo(now);
        return new ApprovalView(headline(round, plan, steps, problem), round, steps, since(round, shown), differences,
                refusal(round, plan, viewer, seats, open), withdrawable(round, plan, viewer), problem, record, Chain.verify(record, ""))
                .locked(round.state() == Round.State.WAITING && round.isLocked(now)).holding(validity.end(round).orElse(null));
    }

    private static RoundEvent endOf(Round round) {
        return round.events().stream().filter(event -> event.kind().isEnd()).reduce((first, second) -> second)
                .orElseThrow(IllegalStateException::new);
    }

    private Headline headline(Round round, PlanFacts plan, List<StepView> steps, String problem) {
        switch (round.state()) {
            case WAITING:
                return waiting(steps);
            case APPROVED:
                if (isWhereVotesAreTaken(round, plan) && !problem.isEmpty()) {
                    return Headline.BLOCKED;
                }
                if (validity.isOver(round, clock.instant())) {
                    return Headline.OVER;
                }
                return round.isAsApproved(plan) ? Headline.APPROVED : Headline.CHANGED_SINCE;
            case CHANGES_REQUESTED:
                return problem.isEmpty() ? Headline.CHANGES_REQUESTED : Headline.BLOCKED;
            case REJECTED:
                return problem.isEmpty() ? Headline.REJECTED : Headline.BLOCKED;
            case EXPIRED:
                return problem.isEmpty() ? Headline.EXPIRED : Headline.BLOCKED;
            case RECALLED:
                return Headline.RECALLED;
            default:
                throw new IllegalArgumentException(round.state().name());
        }
    }

    private static Headline waiting(List<StepView> steps) {
        for (StepView line : steps) {
            if (line.isUndecided()) {
                return Headline.UNDECIDED;
            }
            if (line.isOutOfReach()) {
                return Headline.NOBODY_CAN_DECIDE;
            }
        }
        return Headline.WAITING;
    }

    /** Since when the step that is asked first waits; once all are done, since the last thing that happened. */
    static Instant since(Round round, Snapshot now) {
        return since(round, now, 0);
    }

    /** @param asked of several steps that are asked side by side, 0 for the first */
    static Instant since(Round round, Snapshot now, int asked) {
        int step = asked == 0 ? round.stepOn(now) : asked;
        if (step <= round.policy().steps().size()) {
            return round.openedAt(step, now);
        }
        return round.events().isEmpty() ? round.opening().at() : round.events().get(round.events().size() - 1).at();
    }

    /** The name of the completed step whose decision the viewer may take back; empty if there is none. */
    private static String withdrawable(Round round, PlanFacts plan, Optional<PersonKey> viewer) {
        try {
            return viewer.isPresent() && isWhereVotesAreTaken(round, plan)
                    ? round.policy().step(round.mayWithdraw(viewer.get(), round.contentOf(plan))).name() : "";
        } catch (ApprovalRefused nothing) {
            return "";
        }
    }

    private static ApprovalRefused refusal(Round round, PlanFacts plan, Optional<PersonKey> viewer, Seats seats, List<Task> open) {
        if (!viewer.isPresent()) {
            return new ApprovalRefused(Reason.NOT_AN_APPROVER);
        }
        if (open.stream().anyMatch(task -> task.kind() == Task.Kind.BALLOT && task.person().equals(viewer.get()))) {
            return new ApprovalRefused(Reason.BEING_RECORDED);
        }
        try {
            round.mayVote(viewer.get(), round.contentOf(plan), seats);
            return null;
        } catch (ApprovalRefused refused) {
            return refused;
        }
    }
}
