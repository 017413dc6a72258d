package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Optional;

/**
 * Something acknowledged that must be followed up: written first, done when the host is seen to have stored its part, done
 * again without harm after a crash.
 */
public final class Task {

    /** What is to be followed up. */
    public enum Kind { OPENING, BALLOT, RECALL, CLOSING, OUTCOME }

    private final int id;
    private final Kind kind;
    private final RoundId round;
    private final PersonKey person;
    private final Decision decision;
    private final String comment;
    private final String hash;
    private final Snapshot content;
    private final long expectedUpdatedMillis;
    private final Instant created;
    private final String problem;
    private final Channel channel;

    private Task(int id, Kind kind, RoundId round, PersonKey person, Decision decision, String comment, String hash,
                 Snapshot content, long expectedUpdatedMillis, Instant created, String problem, Channel channel) {
        this.id = id;
        this.kind = kind;
        this.round = round;
        this.person = person;
        this.decision = decision;
        this.comment = comment;
        this.hash = hash;
        this.content = content;
        this.expectedUpdatedMillis = expectedUpdatedMillis;
        this.created = created;
        this.problem = problem;
        this.channel = channel;
    }

    /** Not stored yet. @param expectedUpdatedMillis the time with which the host stores its part */
    public static Task of(Kind kind, RoundId round, PersonKey person, String hash, long expectedUpdatedMillis, Instant created) {
        return new Task(0, kind, round, person, null, "", hash, null, expectedUpdatedMillis, created, "", Channel.SCREEN);
    }

    /** @param content that the decision is about */
    public static Task ballot(RoundId round, PersonKey voter, Decision decision, String comment, Snapshot content,
                              long expectedUpdatedMillis, Instant created) {
        return new Task(0, Kind.BALLOT, round, voter, decision, comment, content.hash(), content, expectedUpdatedMillis, created, "",
                Channel.SCREEN);
    }

    /** The task as it is stored. */
    public Task stored(int storedId, Decision storedDecision, String storedComment, String storedProblem) {
        return new Task(storedId, kind, round, person, storedDecision, storedComment, hash, content, expectedUpdatedMillis, created,
                storedProblem, channel);
    }

    /** The same task, begun on that way. */
    public Task via(Channel way) {
        return new Task(id, kind, round, person, decision, comment, hash, content, expectedUpdatedMillis, created, problem, way);
    }

    public int id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public RoundId round() {
        return round;
    }

    public PersonKey person() {
        return person;
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public String comment() {
        return comment;
    }

    /** SHA-256 of the content that the task is about. */
    public String hash() {
        return hash;
    }

    /** Of a ballot: that content; absent in ballots of earlier builds. */
    public Optional<Snapshot> content() {
        return Optional.ofNullable(content);
    }

    /** The same ballot, about that content. */
    public Task about(Snapshot known) {
        return new Task(id, kind, round, person, decision, comment, hash, known, expectedUpdatedMillis, created, problem, channel);
    }

    public long expectedUpdatedMillis() {
        return expectedUpdatedMillis;
    }

    public Instant created() {
        return created;
    }

    public Channel channel() {
        return channel;
    }

    /** Why it could not be done so far, for people to read; empty if it was not tried or went well. */
    public String problem() {
        return problem;
    }
}
