package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A round that people decided: when the plan was submitted, when the decision fell, which it was. Immutable. */
public final class FinishedRound {

    private final IssueId plan;
    private final Instant submitted;
    private final Instant decided;
    private final Round.State outcome;

    private final Map<Integer, Duration> steps;
    private final Map<PersonKey, Duration> voters;

    /** @param outcome approved, changes requested or rejected; @param turns what was decided on the way, in its order */
    public FinishedRound(IssueId plan, Instant submitted, Instant decided, Round.State outcome, Turns turns) {
        this.plan = plan;
        this.submitted = submitted;
        this.decided = decided;
        this.outcome = outcome;
        this.steps = Map.copyOf(turns.steps);
        this.voters = Map.copyOf(turns.voters);
    }

    /** From submission to the end of each step that ended, by its number. */
    public Map<Integer, Duration> steps() {
        return steps;
    }

    /** From submission to the last decision of each person. */
    public Map<PersonKey, Duration> voters() {
        return voters;
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

    /** What was decided on the way, gathered as it is read. */
    public static final class Turns {

        private final Instant submitted;
        private final Map<Integer, Duration> steps = new HashMap<>();
        private final Map<PersonKey, Duration> voters = new HashMap<>();

        public Turns(Instant submitted) {
            this.submitted = submitted;
        }

        public Instant submitted() {
            return submitted;
        }

        /** @param step 0 for none */
        public void ended(int step, Instant at) {
            if (step > 0) {
                steps.put(step, Duration.between(submitted, at));
            }
        }

        public void voted(PersonKey person, Instant at) {
            voters.put(person, Duration.between(submitted, at));
        }
    }

    @Override
    public String toString() {
        return plan + " " + outcome + " after " + took();
    }
}
