package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One thing that happened in a round; never changed after. The sequence number is unique in the round and orders the events. */
public final class RoundEvent {

    /** What happened. */
    public enum Kind {
        VOTE, STAGE_DONE, WITHDRAWN, APPROVED, CHANGES_REQUESTED, REJECTED, RECALLED, VOIDED, CLOSED;

        /** Whether a round takes no more votes after it. */
        public boolean isEnd() {
            return this != VOTE && this != STAGE_DONE && this != WITHDRAWN;
        }
    }

    private final int seq;
    private final Kind kind;
    private final PersonKey person;
    private final Instant at;
    private final int stage;
    private final Decision decision;
    private final String comment;
    private final Snapshot content;
    private final String hash;
    private final int attempt;

    private RoundEvent(int seq, Kind kind, PersonKey person, Instant at, int stage, Decision decision, String comment,
                       Snapshot content, String hash, int attempt) {
        this.seq = seq;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.person = Objects.requireNonNull(person, "person");
        this.at = Objects.requireNonNull(at, "at");
        this.stage = stage;
        this.decision = decision;
        this.comment = Objects.requireNonNull(comment, "comment");
        this.content = content;
        this.hash = Objects.requireNonNull(hash, "hash");
        this.attempt = attempt;
    }

    /** The first decision of a person in a step. @param hash of the content that the vote is about */
    public static RoundEvent vote(int seq, PersonKey voter, Instant at, int stage, Decision decision, String comment, String hash) {
        return vote(seq, voter, at, stage, decision, comment, hash, 1);
    }

    /** @param attempt from 1; each change of mind is a record of its own (A19) */
    public static RoundEvent vote(int seq, PersonKey voter, Instant at, int stage, Decision decision, String comment, String hash,
                           int attempt) {
        return new RoundEvent(seq, Kind.VOTE, voter, at, stage, Objects.requireNonNull(decision, "decision"), comment, null, hash,
                attempt);
    }

    /** @param stage 0 if the event is about no stage */
    public static RoundEvent step(int seq, Kind kind, PersonKey person, Instant at, int stage, String comment, String hash) {
        return new RoundEvent(seq, kind, person, at, stage, null, comment, null, hash, 1);
    }

    public static RoundEvent approval(int seq, PersonKey lastVoter, Instant at, int stage, Snapshot content) {
        return new RoundEvent(seq, Kind.APPROVED, lastVoter, at, stage, null, "", content, content.hash(), 1);
    }

    public int seq() {
        return seq;
    }

    public Kind kind() {
        return kind;
    }

    public PersonKey person() {
        return person;
    }

    public Instant at() {
        return at;
    }

    /** From 1; 0 if the event is about no stage. */
    public int stage() {
        return stage;
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public String comment() {
        return comment;
    }

    /** Of an approval: what was approved. */
    public Optional<Snapshot> content() {
        return Optional.ofNullable(content);
    }

    /** SHA-256 of the content that the event is about. */
    public String hash() {
        return hash;
    }

    /** Of a vote: the how many-th of the person in the step on this content, from 1. */
    public int attempt() {
        return attempt;
    }

    boolean isVote(Decision of, int inStage, String onHash) {
        return decision == of && stage == inStage && hash.equals(onHash);
    }
}
