package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What a round starts from and keeps: who submitted what when, under which policy, and where the workflow goes from there. */
public final class Opening {

    private final RoundId id;
    private final PersonKey submitter;
    private final Instant at;
    private final Snapshot content;
    private final Policy policy;
    private final Route route;
    private final List<Integer> electorate;

    /** A round of which it is not known how many could vote: written before that was kept. */
    public Opening(RoundId id, PersonKey submitter, Instant at, Snapshot content, Policy policy, Route route) {
        this(id, submitter, at, content, policy, route, Collections.emptyList());
    }

    /** @param electorate how many could vote in each step at submission, in running order; empty if it is not known */
    public Opening(RoundId id, PersonKey submitter, Instant at, Snapshot content, Policy policy, Route route,
                   List<Integer> electorate) {
        this.id = Objects.requireNonNull(id, "id");
        this.submitter = Objects.requireNonNull(submitter, "submitter");
        this.at = Objects.requireNonNull(at, "at");
        this.content = Objects.requireNonNull(content, "content");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.route = Objects.requireNonNull(route, "route");
        this.electorate = List.copyOf(electorate);
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

    public List<Integer> electorate() {
        return electorate;
    }
}
