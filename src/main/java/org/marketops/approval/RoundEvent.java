package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing that happened in a round; never changed after. The sequence number is unique in the round and orders the events. */
public final class RoundEvent {

    /** What happened. */
    public enum Kind {
        VOTE,
        /** An approval that somebody gave in an earlier step and that counts here too (A17). */
        CARRIED,
        STEP_DONE, WITHDRAWN,
        /** The content was seen to be another; the comment is one of the {@link Effect}s (A3, A4, A5). */
        CONTENT_CHANGED,
        REMINDED, ESCALATED,
        /** A step that the policy approves when nobody decides in time (A22). */
        TIMED_OUT,
        /** Somebody with the right to do so decided in place of the approvers (A12). */
        OVERRIDDEN,
        /** The round goes on under another version of its policy (A28). */
        MIGRATED,
        APPROVED, CHANGES_REQUESTED, REJECTED, RECALLED, VOIDED, CLOSED, EXPIRED;

        /** Whether a round takes no more votes after it. */
        public boolean isEnd() {
            return compareTo(APPROVED) >= 0;
        }

        /** Whether it is a decision of a person in a step. */
        public boolean isVote() {
            return this == VOTE || this == CARRIED;
        }
    }

    /** What a change of the content did to the approvals. */
    public enum Effect { RESET, CARRIED_OVER, RESTORED, AFTER_APPROVAL }

    private final int seq;
    private final Kind kind;
    private final PersonKey person;
    private final Instant at;
    private final int step;
    private final String hash;
    private PersonKey seat;
    private Decision decision;
    private String comment = "";
    private Snapshot content;
    private int attempt = 1;
    private Policy policy;
    private List<Integer> electorate = Collections.emptyList();

    private RoundEvent(int seq, Kind kind, PersonKey person, Instant at, int step, String hash) {
        this.seq = seq;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.person = Objects.requireNonNull(person, "person");
        this.seat = person;
        this.at = Objects.requireNonNull(at, "at");
        this.step = step;
        this.hash = Objects.requireNonNull(hash, "hash");
    }

    /** The first decision of a person in a step. @param hash of the content that the vote is about */
    public static RoundEvent vote(int seq, PersonKey voter, Instant at, int step, Decision decision, String comment, String hash) {
        return vote(seq, voter, at, step, decision, comment, hash, 1);
    }

    /** @param attempt from 1; each change of mind is a record of its own (A19) */
    public static RoundEvent vote(int seq, PersonKey voter, Instant at, int step, Decision decision, String comment, String hash,
                           int attempt) {
        RoundEvent event = new RoundEvent(seq, Kind.VOTE, voter, at, step, hash);
        event.decision = Objects.requireNonNull(decision, "decision");
        event.comment = Objects.requireNonNull(comment, "comment");
        event.attempt = attempt;
        return event;
    }

    /** An approval that the person gave in an earlier step counts in this one as well. */
    public static RoundEvent carried(int seq, PersonKey person, Instant at, int step, String hash, int attempt) {
        RoundEvent event = new RoundEvent(seq, Kind.CARRIED, person, at, step, hash);
        event.decision = Decision.APPROVE;
        event.attempt = attempt;
        return event;
    }

    /** @param step 0 if the event is about no step */
    public static RoundEvent of(int seq, Kind kind, PersonKey person, Instant at, int step, String comment, String hash) {
        RoundEvent event = new RoundEvent(seq, kind, person, at, step, hash);
        event.comment = Objects.requireNonNull(comment, "comment");
        return event;
    }

    public static RoundEvent approval(int seq, PersonKey lastVoter, Instant at, int step, Snapshot content) {
        RoundEvent event = new RoundEvent(seq, Kind.APPROVED, lastVoter, at, step, content.hash());
        event.content = content;
        return event;
    }

    /** @param editor who is believed to have made the change */
    public static RoundEvent contentChanged(int seq, PersonKey editor, Instant at, Effect effect, Snapshot content) {
        RoundEvent event = new RoundEvent(seq, Kind.CONTENT_CHANGED, editor, at, 0, content.hash());
        event.comment = effect.name();
        event.content = content;
        return event;
    }

    /** @param content as the new policy looks at it; {@code electorate} how many can vote in each of its steps */
    public static RoundEvent migrated(int seq, PersonKey who, Instant at, Policy policy, List<Integer> electorate, Snapshot content) {
        RoundEvent event = new RoundEvent(seq, Kind.MIGRATED, who, at, 0, content.hash());
        event.policy = Objects.requireNonNull(policy, "policy");
        event.electorate = List.copyOf(electorate);
        event.content = content;
        return event;
    }

    /** The same vote, cast on the seat of somebody else (A20). */
    public RoundEvent onSeatOf(PersonKey holder) {
        RoundEvent event = new RoundEvent(seq, kind, person, at, step, hash);
        event.seat = Objects.requireNonNull(holder, "holder");
        event.decision = decision;
        event.comment = comment;
        event.content = content;
        event.attempt = attempt;
        event.policy = policy;
        event.electorate = electorate;
        return event;
    }

    public int seq() {
        return seq;
    }

    public Kind kind() {
        return kind;
    }

    /** Who did it. */
    public PersonKey person() {
        return person;
    }

    /** Whose seat a vote was cast on: the person's own, or that of somebody the person stands in for (A20). */
    public PersonKey seat() {
        return seat;
    }

    public Instant at() {
        return at;
    }

    /** From 1, through all stages; 0 if the event is about no step. */
    public int step() {
        return step;
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public String comment() {
        return comment;
    }

    /** Of an approval: what was approved. Of a changed content: what it is now. */
    public Optional<Snapshot> content() {
        return Optional.ofNullable(content);
    }

    /** SHA-256 of the content that the event is about. */
    public String hash() {
        return hash;
    }

    /** Of a vote: the how many-th of the seat in the step on this content, from 1. */
    public int attempt() {
        return attempt;
    }

    /** Of a migration: the policy under which the round goes on. */
    public Optional<Policy> policy() {
        return Optional.ofNullable(policy);
    }

    /** Of a migration: how many can vote in each step; empty otherwise. */
    public List<Integer> electorate() {
        return electorate;
    }

    boolean is(Decision wanted) {
        return decision == wanted;
    }
}
