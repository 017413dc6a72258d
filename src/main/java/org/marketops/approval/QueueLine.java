package org.marketops.approval;

import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One plan in a queue: where its latest round stands now, and what the reader had decided. */
public final class QueueLine {

    private final QueuedPlan plan;
    private final Round round;
    private final List<StepView> steps;
    private final RoundEvent decision;
    private int asked;
    private final PersonKey seat;
    private final Standin standin;

    QueueLine(QueuedPlan plan, Round round, List<StepView> steps, RoundEvent decision) {
        this(plan, round, steps, decision, null, null);
    }

    private QueueLine(QueuedPlan plan, Round round, List<StepView> steps, RoundEvent decision, PersonKey seat, Standin standin) {
        this.plan = plan;
        this.round = round;
        this.steps = Collections.unmodifiableList(steps);
        this.decision = decision;
        this.seat = seat;
        this.standin = standin;
    }

    /** @param holder for whom the reader stands in; null for the reader's own seat */
    QueueLine on(PersonKey holder) {
        return new QueueLine(plan, round, steps, decision, holder, null).asking(asked);
    }

    QueueLine inTheHandsOf(Standin other) {
        return new QueueLine(plan, round, steps, decision, null, other).asking(asked);
    }

    /** Who stands in on the seat, if nobody has decided on it. */
    Optional<Standin> standinOn(PersonKey holder) {
        return steps.stream().filter(step -> step.progress() == Progress.NOW).flatMap(step -> step.seats().stream())
                .filter(view -> view.person().equals(holder)
                        && (view.standing() == Standing.WAITING || view.standing() == Standing.ASKED_AGAIN))
                .flatMap(view -> view.standin().stream()).findFirst();
    }

    /** For whom the reader would decide; absent on the reader's own seat. */
    public Optional<PersonKey> seat() {
        return Optional.ofNullable(seat);
    }

    /** Who decides on the reader's seat in the meantime. */
    public Optional<Standin> standin() {
        return Optional.ofNullable(standin);
    }

    /** The same line for somebody who is asked in that step, of several side by side. */
    QueueLine asking(int step) {
        asked = step;
        return this;
    }

    public QueuedPlan plan() {
        return plan;
    }

    /** The plan's latest round. */
    public Round round() {
        return round;
    }

    /** The step that is asked now; absent once the round is decided. */
    public Optional<StepView> step() {
        return steps.stream().filter(step -> step.progress() == Progress.NOW)
                .filter(step -> asked == 0 || step.number() == asked).findFirst();
    }

    /** Whose decision is waited for: of a seat that is handed over, that of the person who stands in. */
    public List<PersonKey> waitedFor() {
        return step().map(now -> now.seats().stream()
                .filter(seat -> seat.standing() == Standing.WAITING || seat.standing() == Standing.ASKED_AGAIN)
                .flatMap(seat -> seat.hands().stream()).distinct().collect(Collectors.toList())).orElse(Collections.emptyList());
    }

    /** Those who may decide in the step that is asked now, whatever they have said. */
    public int seats() {
        return step().map(now -> (int) now.seats().stream().filter(seat -> seat.standing() != Standing.NOT_NEEDED).count()).orElse(0);
    }

    /** When the decision that is waited for is due; absent if the policy sets no time. */
    public Optional<Instant> due() {
        return step().flatMap(StepView::due);
    }

    /** Since when the present step waits; once decided, when that was. */
    public Instant since() {
        List<RoundEvent> events = round.events();
        return round.state() == Round.State.WAITING ? ViewApproval.since(round, content(), asked)
                : events.get(events.size() - 1).at();
    }

    /** What differs now from what was submitted. */
    public List<Difference> differences() {
        return round.opening().content().differencesTo(content());
    }

    /** Whether what was approved is not what the plan says now. */
    public boolean isChangedSinceApproval() {
        return round.approvedContent().isPresent() && !round.isAsApproved(plan.facts());
    }

    /** The material fields as they are now. */
    public Snapshot content() {
        return round.contentOf(plan.facts());
    }

    /** Whether the plan still stands where votes are taken. */
    public boolean isInApproval() {
        return plan.facts().statusId().equals(round.opening().route().statusId());
    }

    /** The reader's own last decision, in the queue of what is done. */
    public Optional<RoundEvent> decision() {
        return Optional.ofNullable(decision);
    }
}
