package org.marketops.webhook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.marketops.approval.RoundId;

/** One call to one hook about one event. What it is never changes; how it went does. */
public final class HookCall {

    /** How it stands. DEAD is tried no more by itself. */
    public enum State { OPEN, SENT, DEAD }

    private final int id;
    private final int hook;
    private final String event;
    private final HookKind kind;
    private final String cause;
    private final RoundId round;
    private final String subject;
    private final Instant at;
    private final String body;
    private final State state;
    private final int tries;
    private final Instant next;
    private final String answer;

    private HookCall(int id, int hook, String event, HookKind kind, String cause, RoundId round, String subject, Instant at, String body,
                     State state, int tries, Instant next, String answer) {
        this.id = id;
        this.hook = hook;
        this.event = Objects.requireNonNull(event, "event");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.cause = Objects.requireNonNull(cause, "cause");
        this.round = round;
        this.subject = Objects.requireNonNull(subject, "subject");
        this.at = Objects.requireNonNull(at, "at");
        this.body = Objects.requireNonNull(body, "body");
        this.state = Objects.requireNonNull(state, "state");
        this.tries = tries;
        this.next = Objects.requireNonNull(next, "next");
        this.answer = Objects.requireNonNull(answer, "answer");
    }

    /**
     * A call that is to be made at once.
     *
     * @param event id of the event: the hash of its entry in the record
     * @param cause the action in the record
     */
    public static HookCall of(int hook, String event, HookKind kind, String cause, RoundId round, Instant at) {
        return new HookCall(0, hook, event, kind, cause, Objects.requireNonNull(round, "round"), "", at, "", State.OPEN, 0, at, "");
    }

    /** About what is no step of a plan; its body is written with it. */
    public static HookCall of(int hook, News news) {
        return news(hook, news.event(), news.kind(), news.subject(), news.at()).stored(0, Payload.of(news), State.OPEN, 0, news.at(), "");
    }

    /** The same as it is stored: the body stands beside it. */
    public static HookCall news(int hook, String event, HookKind kind, String subject, Instant at) {
        return new HookCall(0, hook, event, kind, kind.word(), null, subject, at, "", State.OPEN, 0, at, "");
    }

    /** A trial, about no plan. */
    public static HookCall ping(int hook, String event, Instant at) {
        return new HookCall(0, hook, event, HookKind.PING, "ping", null, "", at, "", State.OPEN, 0, at, "");
    }

    /** The call as it is stored. */
    public HookCall stored(int storedId, String storedBody, State storedState, int storedTries, Instant storedNext, String storedAnswer) {
        return new HookCall(storedId, hook, event, kind, cause, round, subject, at, storedBody, storedState, storedTries, storedNext, storedAnswer);
    }

    public int id() {
        return id;
    }

    public int hook() {
        return hook;
    }

    public String event() {
        return event;
    }

    public HookKind kind() {
        return kind;
    }

    public String cause() {
        return cause;
    }

    /** Empty of a trial and of news. */
    public Optional<RoundId> round() {
        return Optional.ofNullable(round);
    }

    /** What news are about, as people call it: the key of a project; else empty. */
    public String subject() {
        return subject;
    }

    public Instant at() {
        return at;
    }

    /** Of a step of a plan empty until it was tried for the first time; the same ever after. */
    public Optional<String> body() {
        return body.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    public State state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    /** When it is tried next, if it is open. */
    public Instant next() {
        return next;
    }

    /** What came back last, for people to read. */
    public String answer() {
        return answer;
    }
}
