package org.marketops.approval;

import java.util.List;

/** Who decides in which order. A saved version never changes; a round keeps the version it started with (A28). */
public final class Policy {

    private final int version;
    private final List<Stage> stages;

    /** @throws IllegalArgumentException if there is no stage */
    public Policy(int version, List<Stage> stages) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a policy needs at least one stage");
        }
        this.version = version;
        this.stages = List.copyOf(stages);
    }

    /** From 1. */
    public int version() {
        return version;
    }

    /** In running order. */
    public List<Stage> stages() {
        return stages;
    }

    /** @param number from 1 */
    public Stage stage(int number) {
        return stages.get(number - 1);
    }
}
