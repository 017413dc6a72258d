package org.marketops.source;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One push of a source and what became of it. Immutable. */
public final class Run {

    /** What became of it. BEGUN is one that is at work, or was cut off: sent again it goes on. */
    public enum State {
        BEGUN, IMPORTED, REFUSED
    }

    private static final String REPEATED = "marketops.metric.import.ALREADY_IMPORTED\n";

    private final long sourceId;
    private final String key;
    private final String bodyHash;
    private final String project;
    private final String fileName;
    private final Instant at;
    private final State state;
    private final String result;

    private Run(long sourceId, String key, String bodyHash, String project, String fileName, Instant at, State state, String result) {
        this.sourceId = sourceId;
        this.key = Objects.requireNonNull(key);
        this.bodyHash = Objects.requireNonNull(bodyHash);
        this.project = Objects.requireNonNull(project);
        this.fileName = Objects.requireNonNull(fileName);
        this.at = Objects.requireNonNull(at);
        this.state = Objects.requireNonNull(state);
        this.result = Objects.requireNonNull(result);
    }

    /** @param key that the source made up for this push; @param bodyHash of all that was sent */
    public static Run begun(long sourceId, String key, String bodyHash, String project, String fileName, Instant at) {
        return new Run(sourceId, key, bodyHash, project, fileName, at, State.BEGUN, "");
    }

    /** @param result a batch's number, or why it was refused */
    public Run ended(State how, String result) {
        return new Run(sourceId, key, bodyHash, project, fileName, at, how, result);
    }

    public long sourceId() {
        return sourceId;
    }

    public String key() {
        return key;
    }

    public String bodyHash() {
        return bodyHash;
    }

    public String project() {
        return project;
    }

    public String fileName() {
        return fileName;
    }

    public Instant at() {
        return at;
    }

    public State state() {
        return state;
    }

    /** Refused because its bytes were imported before: nothing is wrong with it. */
    public boolean isRepetition() {
        return state == State.REFUSED && result.startsWith(REPEATED);
    }

    public Optional<Long> batch() {
        return state == State.IMPORTED ? Optional.of(Long.valueOf(result)) : Optional.empty();
    }

    /** The batch's number, the reason of a refusal, or nothing yet. */
    public String result() {
        return result;
    }
}
