package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy tried on the plans submitted last, with the people of today; nothing was written. */
public final class Rehearsal {

    private final List<Trial> trials;
    private final Map<IssueId, Duration> took;
    private final int gone;
    private final int outside;
    private final boolean bounded;

    Rehearsal(List<Trial> trials, Map<IssueId, Duration> took, int gone, int outside, boolean bounded) {
        this.trials = List.copyOf(trials);
        this.took = Map.copyOf(took);
        this.gone = gone;
        this.outside = outside;
        this.bounded = bounded;
    }

    /** The plan submitted last first. */
    public List<Trial> trials() {
        return trials;
    }

    /** The working time from the last submission of the plan to its decision, as it was; empty if it is not decided. */
    public Optional<Duration> took(IssueId plan) {
        return Optional.ofNullable(took.get(plan));
    }

    /** The middle of all those times. */
    public Optional<Duration> usuallyTook() {
        return took.values().stream().sorted().skip(took.isEmpty() ? 0 : (took.size() - 1) / 2).findFirst();
    }

    /** Plans that were submitted and are not there any more. */
    public int gone() {
        return gone;
    }

    /** Plans in other projects or of other types than the policy is for. */
    public int outside() {
        return outside;
    }

    /** Whether there are more plans than were looked at. */
    public boolean isBounded() {
        return bounded;
    }
}
