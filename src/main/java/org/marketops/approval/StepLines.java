package org.marketops.approval;

import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of a round as they stand for one content. */
final class StepLines {

    private final Round round;
    private final Seats seats;
    private final List<Task> open;
    private final String hash;

    StepLines(Round round, Seats seats, List<Task> open, String hash) {
        this.round = round;
        this.seats = seats;
        this.open = open;
        this.hash = hash;
    }

    List<StepView> lines() {
        List<StepView> lines = new ArrayList<>();
        int current = round.stepOn(hash);
        for (int number = 1; number <= round.opening().policy().steps().size(); number++) {
            Progress progress = number < current ? Progress.DONE : number == current ? Progress.NOW : Progress.LATER;
            lines.add(new StepView(number, round.opening().policy().step(number), progress, approvals(number, progress),
                    round.tally(number, hash, seats), people(number, progress)));
        }
        return lines;
    }

    /** A finished step keeps its count: what happened is not undone because somebody lost the right later (A9). */
    private int approvals(int step, Progress progress) {
        if (progress != Progress.DONE) {
            return round.approvals(step, hash, seats).size();
        }
        return (int) Votes.on(hash, round.events()).in(step).stream()
                .filter(event -> event.isVote(Decision.APPROVE, step, hash)).count();
    }

    private List<SeatView> people(int step, Progress progress) {
        Set<PersonKey> people = new LinkedHashSet<>();
        round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE && event.step() == step)
                .forEach(event -> people.add(event.person()));
        people.addAll(seats.in(step));
        List<SeatView> views = new ArrayList<>();
        people.forEach(person -> views.add(seat(person, step, progress)));
        return views;
    }

    private SeatView seat(PersonKey person, int step, Progress progress) {
        Optional<RoundEvent> vote = round.voteOf(person, step, hash);
        if (vote.isPresent()) {
            boolean counts = progress == Progress.DONE || seats.holds(step, person) || round.state() != Round.State.WAITING;
            return new SeatView(person, counts ? standing(vote.get()) : Standing.NOT_NEEDED, vote.get());
        }
        if (progress == Progress.DONE || round.state() != Round.State.WAITING || !seats.holds(step, person)) {
            return new SeatView(person, Standing.NOT_NEEDED, null);
        }
        if (progress == Progress.LATER) {
            return new SeatView(person, Standing.LATER, null);
        }
        if (isBeingRecorded(person)) {
            return new SeatView(person, Standing.BEING_RECORDED, null);
        }
        Optional<RoundEvent> earlier = round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE
                && event.person().equals(person) && event.step() == step).reduce((first, second) -> second);
        return new SeatView(person, earlier.isPresent() ? Standing.ASKED_AGAIN : Standing.WAITING, earlier.orElse(null));
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
