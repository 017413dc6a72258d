package org.marketops.budget;

import org.marketops.kernel.Refused;

/** What cannot be done with a budget as it is; the person may see the lines. */
public final class BudgetRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** The names are part of the REST contract. */
    public enum Reason { LOCKED, NOT_LOCKED, STALE, NOT_FOR_A_BUDGET, SAME_LINE, OTHER_YEAR, NOTHING_TO_MOVE, NOT_ENOUGH, RATE_MISSING, DECIDED, ALREADY_LOCKED }

    private final Reason reason;

    public BudgetRefused(Reason reason, String... arguments) {
        super(reason.name(), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.budget.refused." + reason;
    }
}
