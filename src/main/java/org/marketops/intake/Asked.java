package org.marketops.intake;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A form that was sent: when, and the request that was made of it, if it is made yet. Immutable. */
public final class Asked {

    private final Instant at;
    private final IssueId request;

    public Asked(Instant at, Optional<IssueId> request) {
        this.at = Objects.requireNonNull(at, "at");
        this.request = request.orElse(null);
    }

    public Instant at() {
        return at;
    }

    public Optional<IssueId> request() {
        return Optional.ofNullable(request);
    }
}
