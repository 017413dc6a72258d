package org.marketops.health;

import org.marketops.approval.ApprovalView;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Plans;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.approval.ViewApproval;
import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rounds that wait in vain (A30): nobody can decide any more, the plan went elsewhere, or the plan is gone. */
public final class CheckRounds implements Check {

    /** Waiting rounds looked at, the longest waiting first. */
    public static final int MOST = 300;

    private final PlanQueues queues;
    private final Rounds rounds;
    private final Plans plans;
    private final ViewApproval viewApproval;

    public CheckRounds(PlanQueues queues, Rounds rounds, Plans plans, ViewApproval viewApproval) {
        this.queues = queues;
        this.rounds = rounds;
        this.plans = plans;
        this.viewApproval = viewApproval;
    }

    @Override
    public Area area() {
        return Area.ROUNDS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        List<IssueId> waiting = queues.waiting();
        waiting.stream().limit(MOST).forEach(plan -> finding(plan).ifPresent(found::add));
        return new Result(Math.min(waiting.size(), MOST), waiting.size() <= MOST, found);
    }

    private Optional<Finding> finding(IssueId id) {
        Optional<PlanFacts> plan = plans.find(id);
        if (!plan.isPresent()) {
            return rounds.latest(id).filter(round -> round.state() == Round.State.WAITING)
                    .map(round -> lost(Finding.Kind.ORPHAN_ROUND, round));
        }
        ApprovalView view = viewApproval.view(plan.get(), Optional.empty());
        switch (view.headline()) {
            case LEFT:
                return view.round().map(round -> lost(Finding.Kind.LEFT_ROUND, round));
            case MOVED:
                return view.round().map(round -> moved(round, plan.get()));
            case NOBODY_CAN_DECIDE:
                return view.round().map(round -> stuck(view).about(id).since(round.opening().at()));
            case UNDECIDED:
                return view.round().map(round -> undecided(view).about(id).since(round.opening().at()));
            default:
                return Optional.empty();
        }
    }

    private static Finding lost(Finding.Kind kind, Round round) {
        return Finding.of(kind, Integer.toString(round.id().number())).about(round.id().issue()).since(round.opening().at())
                .with(Finding.Remedy.VOID);
    }

    /** Where votes are still taken, the submitter can recall; in another status nobody can, and the round is to be ended. */
    private static Finding moved(Round round, PlanFacts plan) {
        return lost(Finding.Kind.MOVED_ROUND, round)
                .with(plan.statusId().equals(round.opening().route().statusId()) ? Finding.Remedy.NONE : Finding.Remedy.VOID);
    }

    private static Finding undecided(ApprovalView view) {
        return Finding.of(Finding.Kind.UNDECIDED_ROUND, view.steps().stream().filter(StepView::isUndecided)
                .map(stage -> stage.step().name()).findFirst().orElse(""));
    }

    private static Finding stuck(ApprovalView view) {
        StepView stage = view.steps().stream().filter(StepView::isOutOfReach).findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage is out of reach"));
        return Finding.of(Finding.Kind.STUCK_ROUND, stage.step().name(), Integer.toString(stage.needed()),
                Long.toString(stage.ableToDecide()));
    }
}
