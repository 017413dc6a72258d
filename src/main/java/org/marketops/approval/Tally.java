package org.marketops.approval;

import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a step stands for one content: who has said what, how many must approve, and whether they still can. Only people who
 * have a seat count (A9).
 */
public final class Tally {

    private final Step step;
    private final Bench bench;
    private final int atSubmission;
    private final PersonKey neverLast;
    private final Set<PersonKey> approvals = new LinkedHashSet<>();
    private final Set<PersonKey> rejections = new LinkedHashSet<>();
    private final Set<PersonKey> abstentions = new LinkedHashSet<>();

    /** @param votes on this content in this step; {@code atSubmission} how many could vote then */
    Tally(Step step, Bench bench, int atSubmission, Collection<RoundEvent> votes) {
        this(step, bench, atSubmission, votes, Optional.empty());
    }

    /** @param neverLast whose approval does not complete the step (A6) */
    Tally(Step step, Bench bench, int atSubmission, Collection<RoundEvent> votes, Optional<PersonKey> neverLast) {
        this.step = step;
        this.neverLast = neverLast.orElse(null);
        this.bench = bench;
        this.atSubmission = atSubmission;
        votes.stream().filter(bench::counts).forEach(this::count);
    }

    private void count(RoundEvent vote) {
        switch (vote.decision().orElseThrow(IllegalStateException::new)) {
            case APPROVE:
                approvals.add(vote.seat());
                return;
            case REJECT:
                rejections.add(vote.seat());
                return;
            case ABSTAIN:
                abstentions.add(vote.seat());
                return;
            default:
                // A request for changes ends the round; nothing is left to be counted.
        }
    }

    public Set<PersonKey> approvals() {
        return Collections.unmodifiableSet(approvals);
    }

    /** How many must approve, as a number that people can count to. */
    public int needed() {
        return step.approveRule().needed(bench.everybody().size(), atSubmission, abstentions.size());
    }

    boolean isApproved() {
        return approvals.size() >= needed() && missingSeats().isEmpty();
    }

    boolean isRejected() {
        return step.rejectRule().ends(rejections.size(), isOutOfReach()) || anyVeto();
    }

    /** Whether those who have not voted could still complete the step, if all of them approved. */
    boolean isOutOfReach() {
        Set<PersonKey> best = new LinkedHashSet<>(approvals);
        best.addAll(notVoted());
        boolean onlyTheLastEditorIsLeft = !isApproved() && notVoted().size() == 1 && notVoted().contains(neverLast);
        if (best.size() < needed() || onlyTheLastEditorIsLeft) {
            return true;
        }
        List<Seat> seats = step.seats();
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).isRequired() && Collections.disjoint(bench.on(i), best)) {
                return true;
            }
        }
        return false;
    }

    /** Everybody was asked, and it is neither approved nor rejected (A16). */
    boolean isUndecided() {
        return !bench.everybody().isEmpty() && notVoted().isEmpty() && !isApproved() && !isRejected();
    }

    /** Whether somebody who may decide has not. */
    boolean isWaitedFor() {
        return !notVoted().isEmpty();
    }

    /** Whether somebody said no, even if that does not end the request. */
    boolean isObjectedTo() {
        return !rejections.isEmpty();
    }

    /** Required seats of which nobody has approved yet. */
    Set<Seat> missingSeats() {
        Set<Seat> missing = new LinkedHashSet<>();
        List<Seat> seats = step.seats();
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).isRequired() && Collections.disjoint(bench.on(i), approvals)) {
                missing.add(seats.get(i));
            }
        }
        return missing;
    }

    private Set<PersonKey> notVoted() {
        Set<PersonKey> left = new LinkedHashSet<>(bench.everybody());
        left.removeAll(approvals);
        left.removeAll(rejections);
        left.removeAll(abstentions);
        return left;
    }

    private boolean anyVeto() {
        List<Seat> seats = step.seats();
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).hasVeto() && !Collections.disjoint(bench.on(i), rejections)) {
                return true;
            }
        }
        return false;
    }
}
