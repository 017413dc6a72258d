package org.marketops.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what is missing, in the order of the plan. Safe to run again: what is there is found and not made twice. */
public final class RunSetup {

    private final Provisionings provisionings;
    private final Remembered remembered;

    public RunSetup(Provisionings provisionings, Remembered remembered) {
        this.provisionings = provisionings;
        this.remembered = remembered;
    }

    /** Stops at the first step that fails; what was made before stays, and a later run goes on from there. */
    public SetupReport run(Choices choices) {
        Made made = new Made();
        List<Outcome> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (Thing thing : SetupPlan.of(choices).things()) {
            Outcome outcome = stopped ? Outcome.of(thing, Outcome.State.NOT_DONE) : make(thing, choices, made);
            outcomes.add(outcome);
            stopped = stopped || outcome.state() == Outcome.State.FAILED;
        }
        return new SetupReport(outcomes);
    }

    private Outcome make(Thing thing, Choices choices, Made made) {
        try {
            Provisioning provisioning = provisionings.of(thing);
            Optional<String> found = provisioning.find(thing, choices, made);
            String id = found.isPresent() ? found.get() : provisioning.create(thing, choices, made);
            made.add(thing, id);
            remembered.put(thing.kind(), thing.key(), id);
            return Outcome.of(thing, found.isPresent() ? Outcome.State.FOUND : Outcome.State.CREATED);
        } catch (StepFailed failure) {
            return Outcome.failed(thing, failure);
        }
    }
}
