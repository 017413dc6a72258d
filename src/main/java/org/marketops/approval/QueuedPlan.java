package org.marketops.approval;

import java.util.Objects;

/** A plan as a queue names it. */
public final class QueuedPlan {

    private final String key;
    private final String summary;
    private final PlanFacts facts;

    /** @param key by which people call the plan, for example MKT-12 */
    public QueuedPlan(String key, String summary, PlanFacts facts) {
        this.key = Objects.requireNonNull(key, "key");
        this.summary = Objects.requireNonNull(summary, "summary");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    public String key() {
        return key;
    }

    public String summary() {
        return summary;
    }

    public PlanFacts facts() {
        return facts;
    }
}
