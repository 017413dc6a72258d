package org.marketops.approval;

import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StageView;
import org.marketops.approval.ApprovalView.StageView.Progress;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stages of a round as they stand for one content. */
final class StageLines {

    private final Round round;
    private final Seats seats;
    private final List<Task> open;
    private final String hash;

    StageLines(Round round, Seats seats, List<Task> open, String hash) {
        this.round = round;
        this.seats = seats;
        this.open = open;
        this.hash = hash;
    }

    List<StageView> lines() {
        List<StageView> lines = new ArrayList<>();
        int current = round.stageOn(hash);
        for (int number = 1; number <= round.opening().policy().stages().size(); number++) {
            Progress progress = number < current ? Progress.DONE : number == current ? Progress.NOW : Progress.LATER;
            lines.add(new StageView(number, round.opening().policy().stage(number), progress, approvals(number, progress),
                    round.tally(number, hash, seats), people(number, progress)));
        }
        return lines;
    }

    /** A finished stage keeps its count: what happened is not undone because somebody lost the right later (A9). */
    private int approvals(int stage, Progress progress) {
        if (progress != Progress.DONE) {
            return round.approvals(stage, hash, seats).size();
        }
        return (int) Votes.on(hash, round.events()).in(stage).stream()
                .filter(event -> event.isVote(Decision.APPROVE, stage, hash)).count();
    }

    private List<SeatView> people(int stage, Progress progress) {
        Set<PersonKey> people = new LinkedHashSet<>();
        round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE && event.stage() == stage)
                .forEach(event -> people.add(event.person()));
        people.addAll(seats.in(stage));
        List<SeatView> views = new ArrayList<>();
        people.forEach(person -> views.add(seat(person, stage, progress)));
        return views;
    }

    private SeatView seat(PersonKey person, int stage, Progress progress) {
        Optional<RoundEvent> vote = round.voteOf(person, stage, hash);
        if (vote.isPresent()) {
            boolean counts = progress == Progress.DONE || seats.holds(stage, person) || round.state() != Round.State.WAITING;
            return new SeatView(person, counts ? standing(vote.get()) : Standing.NOT_NEEDED, vote.get());
        }
        if (progress == Progress.DONE || round.state() != Round.State.WAITING || !seats.holds(stage, person)) {
            return new SeatView(person, Standing.NOT_NEEDED, null);
        }
        if (progress == Progress.LATER) {
            return new SeatView(person, Standing.LATER, null);
        }
        if (isBeingRecorded(person)) {
            return new SeatView(person, Standing.BEING_RECORDED, null);
        }
        Optional<RoundEvent> earlier = round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE
                && event.person().equals(person) && event.stage() == stage).reduce((first, second) -> second);
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
