package org.marketops.source;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is known of a token: never the token itself. Immutable. */
public final class Token {

    private final long id;
    private final long sourceId;
    private final String start;
    private final Instant made;
    private final Instant lastUsed;
    private final Instant revoked;

    /** @param start the first characters, by which people tell tokens apart */
    public Token(long id, long sourceId, String start, Instant made, Instant lastUsed, Instant revoked) {
        this.id = id;
        this.sourceId = sourceId;
        this.start = Objects.requireNonNull(start);
        this.made = Objects.requireNonNull(made);
        this.lastUsed = lastUsed;
        this.revoked = revoked;
    }

    public long id() {
        return id;
    }

    public long sourceId() {
        return sourceId;
    }

    public String start() {
        return start;
    }

    public Instant made() {
        return made;
    }

    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsed);
    }

    public Optional<Instant> revoked() {
        return Optional.ofNullable(revoked);
    }
}
