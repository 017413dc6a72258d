package org.marketops.approval;

import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The steps of a round as they stand for one content. */
final class StepLines {

    private final Round round;
    private final Seats seats;
    private final List<Task> open;
    private final Snapshot now;
    private final Votes votes;

    StepLines(Round round, Seats seats, List<Task> open, Snapshot now) {
        this.round = round;
        this.seats = seats;
        this.open = open;
        this.now = now;
        this.votes = Votes.on(now, round);
    }

    List<StepView> lines() {
        List<StepView> lines = new ArrayList<>();
        List<Integer> asked = round.openSteps(now);
        for (int number = 1; number <= round.policy().steps().size(); number++) {
            Progress progress = progress(number, asked);
            lines.add(timed(new StepView(round.policy(), number, progress, approvals(number, progress), round.tally(number, now, seats),
                    people(number, progress)), number, progress));
        }
        return lines;
    }

    private StepView timed(StepView line, int step, Progress progress) {
        boolean asked = progress == Progress.NOW && round.state() == Round.State.WAITING;
        return line.timed(asked ? StepTimes.of(round, now).due(step).orElse(null) : null, round.escalatedAt(step).orElse(null));
    }

    private Progress progress(int step, List<Integer> asked) {
        if (round.isSkipped(step, now)) {
            return Progress.SKIPPED;
        }
        return votes.isDone(step) ? Progress.DONE : asked.contains(step) ? Progress.NOW : Progress.LATER;
    }

    /** A finished step keeps its count: what happened is not undone because somebody lost the right later (A9). */
    private int approvals(int step, Progress progress) {
        if (progress != Progress.DONE) {
            return round.approvals(step, now, seats).size();
        }
        return (int) votes.in(step).stream().filter(vote -> vote.is(Decision.APPROVE)).count();
    }

    private List<SeatView> people(int step, Progress progress) {
        Set<PersonKey> people = new LinkedHashSet<>();
        earlier(step).forEach(event -> people.add(event.seat()));
        votes.in(step).forEach(vote -> people.add(vote.seat()));
        people.addAll(seats.in(step));
        List<SeatView> views = new ArrayList<>();
        Hands hands = seats.hands(step, votes.in(step));
        people.forEach(person -> views.add(seat(person, step, progress, hands.standinOn(person)).with(hands.standinOn(person))));
        return views;
    }

    private SeatView seat(PersonKey person, int step, Progress progress, Optional<Standin> standin) {
        Optional<RoundEvent> vote = votes.of(person, step);
        if (vote.isPresent()) {
            boolean counts = progress == Progress.DONE || seats.bench(step).counts(vote.get()) || round.state() != Round.State.WAITING;
            return new SeatView(person, counts ? standing(vote.get()) : Standing.NOT_NEEDED, vote.get());
        }
        if (progress == Progress.DONE || round.state() != Round.State.WAITING || !seats.holds(step, person)) {
            return new SeatView(person, Standing.NOT_NEEDED, null);
        }
        if (progress == Progress.LATER) {
            return new SeatView(person, Standing.LATER, null);
        }
        if (isBeingRecorded(person) || standin.filter(other -> isBeingRecorded(other.person())).isPresent()) {
            return new SeatView(person, Standing.BEING_RECORDED, null);
        }
        Optional<RoundEvent> earlier = earlier(step).filter(event -> event.seat().equals(person)).reduce((first, second) -> second);
        return new SeatView(person, earlier.isPresent() ? Standing.ASKED_AGAIN : Standing.WAITING, earlier.orElse(null));
    }

    /** What was decided in the step at any time, on whatever content, under the policy as it is. */
    private Stream<RoundEvent> earlier(int step) {
        int since = round.last(RoundEvent.Kind.MIGRATED).map(RoundEvent::seq).orElse(0);
        return round.events().stream().filter(event -> event.kind().isVote() && event.step() == step && event.seq() > since);
    }

    private boolean isBeingRecorded(PersonKey person) {
        return open.stream().anyMatch(task -> task.kind() == Task.Kind.BALLOT && task.person().equals(person)
                && task.round().equals(round.id()));
    }

    private static Standing standing(RoundEvent vote) {
        switch (vote.decision().orElseThrow(IllegalStateException::new)) {
            case APPROVE:
                return Standing.APPROVED;
            case REJECT:
                return Standing.REJECTED;
            case ABSTAIN:
                return Standing.ABSTAINED;
            default:
                return Standing.REQUESTED_CHANGES;
        }
    }
}
