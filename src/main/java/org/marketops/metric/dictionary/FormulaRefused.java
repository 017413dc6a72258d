package org.marketops.metric.dictionary;

import org.marketops.kernel.Refused;

/** A metric of the company's own is not saved, and why. */
public final class FormulaRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the arguments. */
    public enum Reason {
        /** None. */
        EMPTY,
        /** The limit. */
        TOO_LONG,
        /** What stands there, its place from 1. */
        UNEXPECTED,
        /** None. */
        UNFINISHED,
        /** None. */
        TOO_DEEP,
        /** The name. */
        UNKNOWN_NAME,
        /** The names of the ring, in order. */
        RING,
        /** None. */
        MONEY_AND_NUMBER,
        /** None. */
        MONEY_TIMES_MONEY,
        /** None. */
        NUMBER_BY_MONEY,
        /** The name of the part that cannot be added up. */
        NOT_ADDITIVE,
        /** The code. */
        BAD_CODE,
        /** The code. */
        CODE_TAKEN,
        /** The code. */
        NUMBER_WANTED,
        /** The code, the metrics that are made of it. */
        IN_USE,
        /** The code. */
        UNKNOWN_CODE,
        /** The limit. */
        TOO_MANY,
        /** The limit. */
        BAD_NAME,
        /** The code. Somebody else saved it first. */
        CHANGED
    }

    private final Reason reason;

    public FormulaRefused(Reason reason, String... arguments) {
        super("FORMULA_" + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.measure.refused." + reason;
    }
}
