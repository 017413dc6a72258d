package org.marketops.lead;

import java.util.Objects;

/** What a change of rows is about: everything that it may change the figures of, as it was and as it will be. Immutable. */
public final class LeadChange {

    private final LeadBook before;
    private final LeadBook after;

    /** @param before of the leads that are changed, the opportunities of these, and all leads of those; @param after the same */
    public LeadChange(LeadBook before, LeadBook after) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
    }

    LeadBook before() {
        return before;
    }

    LeadBook after() {
        return after;
    }
}
