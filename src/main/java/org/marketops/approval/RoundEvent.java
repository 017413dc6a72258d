package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One thing that happened in a round; never changed after. The sequence number is unique in the round and orders the events. */
public final class RoundEvent {

    /** What happened. */
    public enum Kind {
        VOTE, STEP_DONE, WITHDRAWN, APPROVED, CHANGES_REQUESTED, REJECTED, RECALLED, VOIDED, CLOSED;

        /** Whether a round takes no more votes after it. */
        public boolean isEnd() {
            return this != VOTE && this != STEP_DONE && this != WITHDRAWN;
        }
    }

    private final int seq;
    private final Kind kind;
    private final PersonKey person;
    private final Instant at;
    private final int step;
    private final Decision decision;
    private final String comment;
    private final Snapshot content;
    private final String hash;
    private final int attempt;

    private RoundEvent(int seq, Kind kind, PersonKey person, Instant at, int step, Decision decision, String comment,
                       Snapshot content, String hash, int attempt) {
        this.seq = seq;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.person = Objects.requireNonNull(person, "person");
        this.at = Objects.requireNonNull(at, "at");
        this.step = step;
        this.decision = decision;
        this.comment = Objects.requireNonNull(comment, "comment");
        this.content = content;
        this.hash = Objects.requireNonNull(hash, "hash");
        this.attempt = attempt;
    }

    /** The first decision of a person in a step. @param hash of the content that the vote is about */
    public static RoundEvent vote(int seq, PersonKey voter, Instant at, int step, Decision decision, String comment, String hash) {
        return vote(seq, voter, at, step, decision, comment, hash, 1);
    }

    /** @param attempt from 1; each change of mind is a record of its own (A19) */
    public static RoundEvent vote(int seq, PersonKey voter, Instant at, int step, Decision decision, String comment, String hash,
                           int attempt) {
        return new RoundEvent(seq, Kind.VOTE, voter, at, step, Objects.requireNonNull(decision, "decision"), comment, null, hash,
                attempt);
    }

    /** @param step 0 if the event is about no step */
    public static RoundEvent of(int seq, Kind kind, PersonKey person, Instant at, int step, String comment, String hash) {
        return new RoundEvent(seq, kind, person, at, step, null, comment, null, hash, 1);
    }

    public static RoundEvent approval(int seq, PersonKey lastVoter, Instant at, int step, Snapshot content) {
        return new RoundEvent(seq, Kind.APPROVED, lastVoter, at, step, null, "", content, content.hash(), 1);
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

    /** From 1; 0 if the event is about no step. */
    public int step() {
        return step;
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

    boolean isVote(Decision of, int inStep, String onHash) {
        return decision == of && step == inStep && hash.equals(onHash);
    }
}
