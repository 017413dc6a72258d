package org.marketops.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** A person's own address for other calendars. It reads with the rights of that person, as they are at the time. */
public final class FeedLink {

    private final int id;
    private final PersonKey person;
    private final Optional<Long> project;
    private final Instant created;

    /** @param project the id; empty for every project that the person may browse */
    public FeedLink(int id, PersonKey person, Optional<Long> project, Instant created) {
        this.id = id;
        this.person = Objects.requireNonNull(person, "person");
        this.project = Objects.requireNonNull(project, "project");
        this.created = Objects.requireNonNull(created, "created");
    }

    public int id() {
        return id;
    }

    public PersonKey person() {
        return person;
    }

    public Optional<Long> project() {
        return project;
    }

    public Instant created() {
        return created;
    }
}
