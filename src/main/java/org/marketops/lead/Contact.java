package org.marketops.lead;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A touch as it was told: who was reached, when, by what, and what was sent. Immutable. */
public final class Contact {

    private final String id;
    private final String lead;
    private final Instant at;
    private final Lead.Origin origin;
    private final String channel;
    private final String sent;

    /** @param sent what the person got; empty if nothing was told */
    public Contact(String id, String lead, Instant at, Lead.Origin origin, String channel, String sent) {
        this.id = Objects.requireNonNull(id, "id");
        this.lead = Objects.requireNonNull(lead, "lead");
        this.at = Objects.requireNonNull(at, "at");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.channel = Objects.requireNonNull(channel, "channel");
        this.sent = Objects.requireNonNull(sent, "sent");
    }

    public String id() {
        return id;
    }

    public String lead() {
        return lead;
    }

    public Instant at() {
        return at;
    }

    public Lead.Origin origin() {
        return origin;
    }

    public String channel() {
        return channel;
    }

    public String sent() {
        return sent;
    }

    /** Empty while its campaign is no issue: nobody can be credited. */
    public Optional<Touch> touch() {
        return origin.issue().map(issue -> Touch.of(id, at, issue, origin.medium()));
    }
}
