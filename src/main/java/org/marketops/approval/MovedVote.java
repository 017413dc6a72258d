package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.Objects;

/** A decision in a request that is moved to another version of its policy: it stays, or its person is asked again. */
public final class MovedVote {

    private final PersonKey person;
    private final String step;
    private final boolean stays;

    MovedVote(PersonKey person, String step, boolean stays) {
        this.person = Objects.requireNonNull(person, "person");
        this.step = Objects.requireNonNull(step, "step");
        this.stays = stays;
    }

    public PersonKey person() {
        return person;
    }

    /** The name of the step in which it was given. */
    public String step() {
        return step;
    }

    public boolean stays() {
        return stays;
    }
}
