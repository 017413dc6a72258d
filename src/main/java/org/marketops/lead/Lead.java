package org.marketops.lead;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A person who showed interest, by the number that the source gave. Carries no name and no address. Immutable. */
public final class Lead {

    private final String id;
    private final Instant createdAt;
    private final Origin origin;
    private final Instant salesAt;

    private Lead(String id, Instant createdAt, Origin origin, Instant salesAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.salesAt = salesAt;
    }

    /** @param salesAt when Sales first did something with it */
    public static Lead of(String id, Instant createdAt, Origin origin, Optional<Instant> salesAt) {
        return new Lead(id, createdAt, origin, salesAt.orElse(null));
    }

    public String id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Origin origin() {
        return origin;
    }

    public Optional<Instant> salesAt() {
        return Optional.ofNullable(salesAt);
    }

    /** What was told about where somebody came from: a campaign, a source, a medium. Immutable. */
    public static final class Origin {

        private final IssueId issue;
        private final String campaign;
        private final String source;
        private final String medium;

        private Origin(IssueId issue, String campaign, String source, String medium) {
            this.issue = issue;
            this.campaign = Objects.requireNonNull(campaign, "campaign");
            this.source = Objects.requireNonNull(source, "source");
            this.medium = Objects.requireNonNull(medium, "medium");
        }

        /** @param issue of the campaign, if one was found by its text; texts are empty where nothing was told */
        public static Origin of(Optional<IssueId> issue, String campaign, String source, String medium) {
            return new Origin(issue.orElse(null), campaign, source, medium);
        }

        public Optional<IssueId> issue() {
            return Optional.ofNullable(issue);
        }

        public String campaign() {
            return campaign;
        }

        public String source() {
            return source;
        }

        public String medium() {
            return medium;
        }
    }
}
