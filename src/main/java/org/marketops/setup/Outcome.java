package org.marketops.setup;

import java.util.Objects;
import java.util.Optional;

/** What is known of one thing of the plan after looking or after a run. */
public final class Outcome {

    /** Where a thing stands. */
    public enum State {
        /** It was there. */
        FOUND,
        /** It is not there; a run would make it. Only from looking. */
        MISSING,
        /** This run made it. */
        CREATED,
        /** The host refused; the run stopped here. */
        FAILED,
        /** Stands after the step that failed. */
        NOT_DONE
    }

    private final Thing thing;
    private final State state;
    private final StepFailed failure;

    private Outcome(Thing thing, State state, StepFailed failure) {
        this.thing = Objects.requireNonNull(thing, "thing");
        this.state = Objects.requireNonNull(state, "state");
        this.failure = failure;
    }

    static Outcome of(Thing thing, State state) {
        return new Outcome(thing, state, null);
    }

    static Outcome failed(Thing thing, StepFailed failure) {
        return new Outcome(thing, State.FAILED, Objects.requireNonNull(failure, "failure"));
    }

    public Thing thing() {
        return thing;
    }

    public State state() {
        return state;
    }

    /** Why, and what to do by hand; only of a thing that failed. */
    public Optional<StepFailed> failure() {
        return Optional.ofNullable(failure);
    }
}
