package org.marketops.setup;

import java.util.List;
import java.util.Optional;

/** The outcome of every thing of the plan, in its order. */
public final class SetupReport {

    private final List<Outcome> outcomes;

    SetupReport(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public int count(Outcome.State state) {
        return (int) outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }

    /** Nothing failed and nothing is left to make. */
    public boolean isComplete() {
        return count(Outcome.State.FAILED) + count(Outcome.State.NOT_DONE) + count(Outcome.State.MISSING) == 0;
    }

    public Optional<Outcome> failed() {
        return outcomes.stream().filter(outcome -> outcome.state() == Outcome.State.FAILED).findFirst();
    }
}
