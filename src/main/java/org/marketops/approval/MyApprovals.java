package org.marketops.approval;

import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person's queues: what to decide, what was sent, what is done. A plan that the person may not see is in none of them.
 * Each queue takes at most three statements of ours, however many rounds there are (one more for every further 500 plans).
 */
public final class MyApprovals {

    /** So many submissions and decisions back do the queues of what was sent and done reach. */
    public static final int MOST = 200;

    private static final int MOST_APPROVED = 1000;

    private final PlanQueues queues;
    private final VisiblePlans plans;
    private final Approvers approvers;

    public MyApprovals(PlanQueues queues, VisiblePlans plans, Approvers approvers) {
        this.queues = queues;
        this.plans = plans;
        this.approvers = approvers;
    }

    /** Plans whose present step asks this person on a seat of the person's own: the earliest due first, then the longest waiting. */
    public List<QueueLine> toDecide(PersonKey me) {
        return waiting(me).toDecide();
    }

    /** All that waits for the person, also in the place of others (A20). */
    public WaitingForMe waiting(PersonKey me) {
        WaitingForMe waiting = new WaitingForMe();
        Read read = read(queues.waiting(), me);
        Set<RoundId> underWay = read.plans.isEmpty() ? Collections.emptySet() : queues.ballotsUnderWay(me);
        for (QueuedPlan plan : read.plans.values()) {
            read.latest(plan).filter(round -> !underWay.contains(round.id()))
                    .flatMap(round -> asked(me, round, plan)).ifPresent(waiting::add);
        }
        return waiting;
    }

    /** Those of the plans that wait for anybody's decision and that the reader may see: the earliest due first, then the longest waiting. */
    public List<QueueLine> waiting(Collection<IssueId> plans, PersonKey reader) {
        Set<IssueId> wanted = new HashSet<>(plans);
        Read read = read(queues.waiting().stream().filter(wanted::contains).collect(Collectors.toList()), reader);
        List<QueueLine> lines = new ArrayList<>();
        for (QueuedPlan plan : read.plans.values()) {
            read.latest(plan).filter(round -> round.state() == Round.State.WAITING && isWhereVotesAreTaken(round, plan))
                    .ifPresent(round -> lines.add(line(plan, round, null)));
        }
        lines.sort(Comparator.comparing((QueueLine line) -> line.due().orElse(Instant.MAX)).thenComparing(QueueLine::since));
        return lines;
    }

    /** Plans that the person submitted and that are not approved yet, or are approved and have not moved on: newest first. */
    public List<QueueLine> sent(PersonKey me) {
        List<QueueLine> lines = new ArrayList<>();
        Read read = read(queues.submittedBy(me, MOST), me);
        for (QueuedPlan plan : read.plans.values()) {
            read.latest(plan).filter(round -> round.opening().submitter().equals(me)).map(round -> line(plan, round, null))
                    .filter(MyApprovals::isUnfinished).ifPresent(lines::add);
        }
        return lines;
    }

    /** Plans on which the person has decided, each once with the last decision, the last one first. */
    public List<QueueLine> done(PersonKey me) {
        List<QueueLine> lines = new ArrayList<>();
        Read read = read(queues.decidedBy(me, MOST), me);
        for (QueuedPlan plan : read.plans.values()) {
            lastVote(read.rounds(plan), me).ifPresent(vote -> lines.add(line(plan, read.latest(plan).get(), vote)));
        }
        return lines;
    }

    /**
     * Plans on which decisions do not count any more because the content changed: those that wait and ask somebody again, and those
     * that are approved and not as approved. Of approved plans the latest 1,000 are looked at.
     */
    public List<IssueId> invalidated(PersonKey reader) {
        List<IssueId> approved = queues.inState(Round.State.APPROVED);
        Set<IssueId> ids = new LinkedHashSet<>(queues.waiting());
        ids.addAll(approved.subList(Math.max(0, approved.size() - MOST_APPROVED), approved.size()));
        Read read = read(new ArrayList<>(ids), reader);
        return read.plans.values().stream().filter(plan -> read.latest(plan).filter(round -> isInvalidated(round, plan)).isPresent())
                .map(plan -> plan.facts().id()).collect(Collectors.toList());
    }

    private static boolean isInvalidated(Round round, QueuedPlan plan) {
        if (round.state() == Round.State.APPROVED) {
            return !round.isAsApproved(plan.facts());
        }
        Snapshot now = round.contentOf(plan.facts());
        return isWhereVotesAreTaken(round, plan) && round.events().stream().anyMatch(event -> event.kind() == RoundEvent.Kind.VOTE
                && !event.hash().equals(now.hash()) && !round.voteOf(event.seat(), event.step(), now).isPresent());
    }

    private Read read(List<IssueId> ids, PersonKey me) {
        Map<IssueId, QueuedPlan> visible = plans.visible(ids, me);
        return new Read(visible, visible.isEmpty() ? Collections.emptyMap() : queues.rounds(visible.keySet()));
    }

    private Optional<QueueLine> asked(PersonKey me, Round round, QueuedPlan plan) {
        if (round.state() != Round.State.WAITING || !isWhereVotesAreTaken(round, plan)) {
            return Optional.empty();
        }
        Snapshot content = round.contentOf(plan.facts());
        List<Bench> able = approvers.able(round.policy(), plan.facts().id());
        // Whose plan it is stands in the plan's history, which is read only where the person sits.
        Seats whoeverWrote = Seats.of(able, Collections.emptySet());
        if (round.openSteps(content).stream().noneMatch(step -> whoeverWrote.concerns(step, me))) {
            return Optional.empty();
        }
        Seats seats = Ownership.seats(round, plan.facts(), able);
        try {
            int step = round.mayVote(me, content, seats);
            PersonKey seat = round.seatOf(me, step, content, seats).orElseThrow(IllegalStateException::new);
            return Optional.of(line(plan, round, null).asking(step).on(seat.equals(me) ? null : seat));
        } catch (ApprovalRefused refused) {
            return refused.reason() == ApprovalRefused.Reason.DELEGATED ? handedOver(me, round, plan) : Optional.empty();
        }
    }

    private Optional<QueueLine> handedOver(PersonKey me, Round round, QueuedPlan plan) {
        QueueLine line = line(plan, round, null);
        return line.standinOn(me).map(line::inTheHandsOf);
    }

    private QueueLine line(QueuedPlan plan, Round round, RoundEvent decision) {
        boolean waiting = round.state() == Round.State.WAITING && isWhereVotesAreTaken(round, plan);
        List<StepView> steps = !waiting ? Collections.emptyList()
                : new StepLines(round, Ownership.seats(round, plan.facts(), approvers), Collections.emptyList(),
                        round.contentOf(plan.facts())).lines();
        return new QueueLine(plan, round, steps, decision);
    }

    private static boolean isUnfinished(QueueLine line) {
        switch (line.round().state()) {
            case WAITING:
            case APPROVED:
                return line.isInApproval();
            case CHANGES_REQUESTED:
            case REJECTED:
            case EXPIRED:
                return true;
            default:
                return false;
        }
    }

    private static boolean isWhereVotesAreTaken(Round round, QueuedPlan plan) {
        return round.opening().route().statusId().equals(plan.facts().statusId());
    }

    private static Optional<RoundEvent> lastVote(List<Round> rounds, PersonKey me) {
        return rounds.stream().flatMap(round -> round.events().stream())
                .filter(event -> event.kind() == RoundEvent.Kind.VOTE && event.person().equals(me))
                .reduce((first, second) -> second);
    }

    /** What one queue has read, in its order. */
    private static final class Read {

        private final Map<IssueId, QueuedPlan> plans;
        private final Map<IssueId, List<Round>> rounds;

        Read(Map<IssueId, QueuedPlan> plans, Map<IssueId, List<Round>> rounds) {
            this.plans = plans;
            this.rounds = rounds;
        }

        List<Round> rounds(QueuedPlan plan) {
            return rounds.getOrDefault(plan.facts().id(), Collections.emptyList());
        }

        Optional<Round> latest(QueuedPlan plan) {
            List<Round> found = rounds(plan);
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        }
    }
}
