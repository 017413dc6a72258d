package org.marketops.approval.policy;

import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** One step of a policy: who is asked, how many of them must approve, and what a rejection does. */
public final class Step {

    private final String name;
    private final ApproveRule approveRule;
    private final RejectRule rejectRule;
    private final List<Seat> seats;

    /** One seat, so many approvals, the first rejection ends. @throws IllegalArgumentException as the other */
    public Step(String name, int needed, Seat.Source source, String sourceName) {
        this(name, ApproveRule.count(needed), RejectRule.first(), Collections.singletonList(Seat.of(source, sourceName)));
    }

    /** @throws IllegalArgumentException if there is no seat or no name */
    public Step(String name, ApproveRule approveRule, RejectRule rejectRule, List<Seat> seats) {
        if (name.trim().isEmpty()) {
            throw new IllegalArgumentException("a stage needs a name");
        }
        if (seats.isEmpty()) {
            throw new IllegalArgumentException("a stage needs at least one seat");
        }
        if (approveRule.kind() == ApproveRule.Kind.COUNT && seats.stream().allMatch(Seat::isOnePerson)
                && approveRule.number() > new HashSet<>(seats).size()) {
            throw new IllegalArgumentException("the stage needs " + approveRule.number() + " approvals, but names only "
                    + new HashSet<>(seats).size() + " persons");
        }
        this.name = name;
        this.approveRule = Objects.requireNonNull(approveRule, "approveRule");
        this.rejectRule = Objects.requireNonNull(rejectRule, "rejectRule");
        this.seats = List.copyOf(seats);
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

    /** The fewest approvals with which the step can end, whoever is asked; the number of a round is in its {@link Tally}. */
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
}
