package org.marketops.intake;

import java.time.Instant;
import java.util.Objects;
import org.marketops.kernel.IssueId;

/** A request that waits for an answer. */
public final class AskedRequest {

    private final IssueId issue;
    private final Instant askedAt;
    private final Rating rating;

    public AskedRequest(IssueId issue, Instant askedAt, Rating rating) {
        this.issue = Objects.requireNonNull(issue, "issue");
        this.askedAt = Objects.requireNonNull(askedAt, "askedAt");
        this.rating = Objects.requireNonNull(rating, "rating");
    }

    public IssueId issue() {
        return issue;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Rating rating() {
        return rating;
    }
}
