package org.marketops.approval.policy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** One step of a policy: who is asked, how many of them must approve, and what a rejection does. */
public final class Step {

    private final String name;
    private final Condition condition;
    private final ApproveRule approveRule;
    private final RejectRule rejectRule;
    private final List<Seat> seats;
    private final Timing timing;

    /** One seat, so many approvals, the first rejection ends. @throws IllegalArgumentException as the other */
    public Step(String name, int needed, Seat.Source source, String sourceName) {
        this(name, ApproveRule.count(needed), RejectRule.first(), Collections.singletonList(Seat.of(source, sourceName)));
    }

    /** Always asked, without a due time. @throws IllegalArgumentException as the other */
    public Step(String name, ApproveRule approveRule, RejectRule rejectRule, List<Seat> seats) {
        this(name, Condition.always(), approveRule, rejectRule, seats, Timing.none());
    }

    /** @throws IllegalArgumentException if there is no seat or no name, or more approvals are needed than persons are named */
    public Step(String name, Condition condition, ApproveRule approveRule, RejectRule rejectRule, List<Seat> seats, Timing timing) {
        if (name.trim().isEmpty()) {
            throw new BadPolicy("step.name", "a step needs a name");
        }
        if (seats.isEmpty()) {
            throw new BadPolicy("step.seats", "a step needs at least one seat");
        }
        if (approveRule.kind() == ApproveRule.Kind.COUNT && seats.stream().allMatch(Seat::isOnePerson)
                && approveRule.number() > new HashSet<>(seats).size()) {
            throw new BadPolicy("step.persons", "the step needs " + approveRule.number() + " approvals, but names only "
                    + new HashSet<>(seats).size() + " persons", approveRule.number(), new HashSet<>(seats).size());
        }
        this.name = name;
        this.condition = Objects.requireNonNull(condition, "condition");
        this.approveRule = Objects.requireNonNull(approveRule, "approveRule");
        this.rejectRule = Objects.requireNonNull(rejectRule, "rejectRule");
        this.seats = List.copyOf(seats);
        this.timing = Objects.requireNonNull(timing, "timing");
    }

    /** Asked only of content for which the condition holds (A18). */
    public Step when(Condition newCondition) {
        return new Step(name, newCondition, approveRule, rejectRule, seats, timing);
    }

    public Step timed(Timing newTiming) {
        return new Step(name, condition, approveRule, rejectRule, seats, newTiming);
    }

    /** With other people; where fewer are named than must approve, all of them must. */
    public Step seated(List<Seat> newSeats) {
        boolean counted = approveRule.kind() == ApproveRule.Kind.COUNT && newSeats.stream().allMatch(Seat::isOnePerson)
                && approveRule.number() > new HashSet<>(newSeats).size();
        return new Step(name, condition, counted ? ApproveRule.all() : approveRule, rejectRule, newSeats, timing);
    }

    public Condition condition() {
        return condition;
    }

    public Timing timing() {
        return timing;
    }

    public String name() {
        return name;
    }

    public ApproveRule approveRule() {
        return approveRule;
    }

    public RejectRule rejectRule() {
        return rejectRule;
    }

    /** In the order in which the policy names them; at least one. */
    public List<Seat> seats() {
        return seats;
    }

    /** The fewest approvals with which the step can end, whoever is asked; the number of a round is in its tally. */
    public int needed() {
        return approveRule.kind() == ApproveRule.Kind.COUNT ? approveRule.number() : 1;
    }

    /** Of the first seat. */
    public Seat.Source source() {
        return seats.get(0).source();
    }

    /** Of the first seat: the name of the group, or the settings name of the field, for example {@code budgetOwner}. */
    public String sourceName() {
        return seats.get(0).name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step && ((Step) other).name.equals(name) && ((Step) other).condition.equals(condition)
                && ((Step) other).approveRule.equals(approveRule) && ((Step) other).rejectRule.equals(rejectRule)
                && ((Step) other).seats.equals(seats) && ((Step) other).timing.equals(timing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, condition, approveRule, rejectRule, seats, timing);
    }
}
