package org.marketops.verifier;

/** What checking one plan's chain came to. */
final class Verdict {

    /** From best to worst to be told apart. */
    enum Kind { INTACT, ALTERED, MISSING, REORDERED, TAIL_CUT, REWRITTEN, NOT_IN_EXPORT }

    private final Kind kind;
    private final String text;

    Verdict(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return kind.name().replace('_', ' ') + ": " + text;
    }
}
