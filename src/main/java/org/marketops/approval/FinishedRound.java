package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.time.Duration;
import java.time.Instant;

/** A round that people decided: when the plan was submitted, when the decision fell, which it was. Immutable. */
public final class FinishedRound {

    private final IssueId plan;
    private final Instant submitted;
    private final Instant decided;
    private final Round.State outcome;

    /** @param outcome approved, changes requested or rejected */
    public FinishedRound(IssueId plan, Instant submitted, Instant decided, Round.State outcome) {
        this.plan = plan;
        this.submitted = submitted;
        this.decided = decided;
        this.outcome = outcome;
    }

    public IssueId plan() {
        return plan;
    }

    public Instant decided() {
        return decided;
    }

    public Round.State outcome() {
        return outcome;
    }

    /** From submission to decision, by the clock: nights and weekends count. */
    public Duration took() {
        return Duration.between(submitted, decided);
    }

    @Override
    public String toString() {
        return plan + " " + outcome + " after " + took();
    }
}
