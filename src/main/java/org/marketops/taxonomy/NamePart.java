package org.marketops.taxonomy;

/** One part of a name and what is wrong with it. */
public final class NamePart {

    /** DIFFERS: a good part, but the field says otherwise. SPELLING: the right term, not written as its code. */
    public enum Problem { NONE, UNKNOWN_TERM, RETIRED_TERM, SPELLING, NOT_A_YEAR, NOT_A_SLUG, DIFFERS }

    private final String token;
    private final String found;
    private final String proposal;
    private final Problem problem;

    NamePart(String token, String found, String proposal, Problem problem) {
        this.token = token;
        this.found = found;
        this.proposal = proposal;
        this.problem = problem;
    }

    public String token() {
        return token;
    }

    /** As it stands in the name, or in the field. */
    public String found() {
        return found;
    }

    /** What should stand there; empty if nobody can tell. */
    public String proposal() {
        return proposal;
    }

    public Problem problem() {
        return problem;
    }

    public boolean isFine() {
        return problem == Problem.NONE;
    }
}
