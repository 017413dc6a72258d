package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;

/** What a round starts from and keeps: who submitted what when, under which policy, and where the workflow goes from there. */
public final class Opening {

    private final RoundId id;
    private final PersonKey submitter;
    private final Instant at;
    private final Snapshot content;
    private final Policy policy;
    private final Route route;

    public Opening(RoundId id, PersonKey submitter, Instant at, Snapshot content, Policy policy, Route route) {
        this.id = Objects.requireNonNull(id, "id");
        this.submitter = Objects.requireNonNull(submitter, "submitter");
        this.at = Objects.requireNonNull(at, "at");
        this.content = Objects.requireNonNull(content, "content");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.route = Objects.requireNonNull(route, "route");
    }

    public RoundId id() {
        return id;
    }

    public PersonKey submitter() {
        return submitter;
    }

    public Instant at() {
        return at;
    }

    public Snapshot content() {
        return content;
    }

    public Policy policy() {
        return policy;
    }

    public Route route() {
        return route;
    }
}
