package org.marketops.board;

import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;

/** A pack as it was frozen: its content for a reader, the hash that was stored with it, who, when, and why again. Immutable. */
public final class FrozenPack {

    private final int version;
    private final String content;
    private final String hash;
    private final PersonKey frozenBy;
    private final Instant frozenAt;
    private final String reason;

    public FrozenPack(int version, String content, String hash, PersonKey frozenBy, Instant frozenAt, String reason) {
        this.version = version;
        this.content = content;
        this.hash = hash;
        this.frozenBy = frozenBy;
        this.frozenAt = frozenAt;
        this.reason = reason;
    }

    /** 1 for the first of its quarter. */
    public int version() {
        return version;
    }

    /** JSON, the same bytes each time. */
    public String content() {
        return content;
    }

    /** SHA-256 of the content when it was frozen. */
    public String hash() {
        return hash;
    }

    /** SHA-256 of the content as it is stored now. */
    public String hashNow() {
        return Sha256.of(content);
    }

    public boolean isUnchanged() {
        return hashNow().equals(hash);
    }

    public PersonKey frozenBy() {
        return frozenBy;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    /** Empty for the first version. */
    public String reason() {
        return reason;
    }
}
