package org.marketops.taxonomy;

import java.util.Optional;

/** What a value means in a dimension. */
public final class Match {

    /** RETIRED: a term that is not used any more. */
    public enum Kind { TERM, RETIRED, UNKNOWN }

    private final Kind kind;
    private final Optional<Term> term;
    private final Optional<Term> proposal;

    Match(Kind kind, Optional<Term> term, Optional<Term> proposal) {
        this.kind = kind;
        this.term = term;
        this.proposal = proposal;
    }

    public Kind kind() {
        return kind;
    }

    /** Empty for an unknown value. */
    public Optional<Term> term() {
        return term;
    }

    /** An active term to use instead: the replacement of a retired one, the nearest to an unknown value. */
    public Optional<Term> proposal() {
        return proposal;
    }
}
