package org.marketops.lead;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Objects;

/** One contact of a lead with marketing. Immutable. */
public final class Touch {

    private final String id;
    private final Instant at;
    private final IssueId campaign;
    private final String medium;

    private Touch(String id, Instant at, IssueId campaign, String medium) {
        this.id = Objects.requireNonNull(id, "id");
        this.at = Objects.requireNonNull(at, "at");
        this.campaign = Objects.requireNonNull(campaign, "campaign");
        this.medium = Objects.requireNonNull(medium, "medium");
    }

    /** @param id of the source; orders touches of one moment. @param medium as utm_medium; empty and "direct" are direct */
    public static Touch of(String id, Instant at, IssueId campaign, String medium) {
        return new Touch(id, at, campaign, medium);
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public IssueId campaign() {
        return campaign;
    }

    public String medium() {
        return medium;
    }

    boolean isDirect() {
        return medium.isEmpty() || medium.equals("direct") || medium.equals("(none)");
    }
}
