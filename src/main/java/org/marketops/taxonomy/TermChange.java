package org.marketops.taxonomy;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One change of a term or a dimension: who made it, when, and what it was before. Immutable. */
public final class TermChange {

    /** What was done. The names are stored. */
    public enum Kind { MADE, RENAMED, SYNONYMS, RETIRED, RESTORED, REMOVED, DIMENSION_MADE, DIMENSION_TIED, DIMENSION_REMOVED }

    private final Kind kind;
    private final String dimension;
    private final String code;
    private final String before;
    private final String after;
    private final PersonKey author;
    private final Instant at;

    /**
     * @param code   empty for a change of the dimension itself
     * @param before empty if there was nothing
     * @param after  empty if there is nothing now
     * @param author null for the app itself
     */
    public TermChange(Kind kind, String dimension, String code, String before, String after, PersonKey author, Instant at) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.dimension = Objects.requireNonNull(dimension, "dimension");
        this.code = Objects.requireNonNull(code, "code");
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.author = author;
        this.at = Objects.requireNonNull(at, "at");
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the dimension. */
    public String dimension() {
        return dimension;
    }

    public String code() {
        return code;
    }

    /** The old label, synonyms with commas between, or field. */
    public String before() {
        return before;
    }

    /** The new label, synonyms with commas between, or field; the code of the replacement for a retired term. */
    public String after() {
        return after;
    }

    public Optional<PersonKey> author() {
        return Optional.ofNullable(author);
    }

    public Instant at() {
        return at;
    }
}
