package org.marketops.approval.policy;

import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Step;

import java.util.List;

/** Who decides in which order. A saved version never changes; a round keeps the version it started with (A28). */
public final class Policy {

    private final int version;
    private final List<Step> steps;

    /** @throws IllegalArgumentException if there is no step */
    public Policy(int version, List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a policy needs at least one stage");
        }
        this.version = version;
        this.steps = List.copyOf(steps);
    }

    /** From 1. */
    public int version() {
        return version;
    }

    /** In running order. */
    public List<Step> steps() {
        return steps;
    }

    /** @param number from 1 */
    public Step step(int number) {
        return steps.get(number - 1);
    }
}
