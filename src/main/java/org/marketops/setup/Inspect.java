package org.marketops.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks what is there and what a run would make; changes nothing. */
public final class Inspect {

    private final Provisionings provisionings;

    public Inspect(Provisionings provisionings) {
        this.provisionings = provisionings;
    }

    /** A thing that cannot be looked for is reported as failed, and the looking goes on. */
    public SetupReport look(Choices choices) {
        Made made = new Made();
        List<Outcome> outcomes = new ArrayList<>();
        for (Thing thing : SetupPlan.of(choices).things()) {
            outcomes.add(look(thing, choices, made));
        }
        return new SetupReport(outcomes);
    }

    private Outcome look(Thing thing, Choices choices, Made made) {
        try {
            Optional<String> id = provisionings.of(thing).find(thing, choices, made);
            id.ifPresent(found -> made.add(thing, found));
            return Outcome.of(thing, id.isPresent() ? Outcome.State.FOUND : Outcome.State.MISSING);
        } catch (StepFailed failure) {
            return Outcome.failed(thing, failure);
        }
    }
}
