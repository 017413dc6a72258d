package org.marketops.notice;

import java.time.Instant;
import java.util.Objects;
import org.marketops.approval.RoundId;
import org.marketops.kernel.PersonKey;

/** Something happened in a round that people may have to be told. Written in the transaction in which it happened. */
public final class News {

    /** What happened. */
    public enum Kind { SUBMITTED, STEP_DONE, APPROVED, CHANGES_REQUESTED, REJECTED, EXPIRED, REMINDED, ESCALATED, CHANGED, BLOCKED,
        OVERRIDDEN, ENDED }

    private final int id;
    private final String key;
    private final Kind kind;
    private final RoundId round;
    private final PersonKey actor;
    private final String hash;
    private final String remark;
    private final Instant at;

    /**
     * @param id 0 while it is not stored
     * @param key tells it from all other news; the same key twice is the same news
     * @param remark what the actor said, which step is done, or why the host refused
     */
    public News(int id, String key, Kind kind, RoundId round, PersonKey actor, String hash, String remark, Instant at) {
        this.id = id;
        this.key = Objects.requireNonNull(key, "key");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.round = Objects.requireNonNull(round, "round");
        this.actor = Objects.requireNonNull(actor, "actor");
        this.hash = Objects.requireNonNull(hash, "hash");
        this.remark = Objects.requireNonNull(remark, "remark");
        this.at = Objects.requireNonNull(at, "at");
    }

    public int id() {
        return id;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public RoundId round() {
        return round;
    }

    public PersonKey actor() {
        return actor;
    }

    /** SHA-256 of the content that it is about. */
    public String hash() {
        return hash;
    }

    public String remark() {
        return remark;
    }

    public Instant at() {
        return at;
    }
}
