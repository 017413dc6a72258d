package org.marketops.plan.jira;

import org.marketops.plan.CutList;

import java.util.Currency;

/** What a lower target of a node would mean, in minor units of one currency. */
final class CutAnswer {

    private final Currency currency;
    private final long targetNow;
    private final long target;
    private final long planned;
    private final CutList list;

    /** @param planned the parts and the reserve */
    CutAnswer(Currency currency, long targetNow, long target, long planned, CutList list) {
        this.currency = currency;
        this.targetNow = targetNow;
        this.target = target;
        this.planned = planned;
        this.list = list;
    }

    Currency currency() {
        return currency;
    }

    long targetNow() {
        return targetNow;
    }

    /** The one that was asked for, or the present one. */
    long target() {
        return target;
    }

    long planned() {
        return planned;
    }

    CutList list() {
        return list;
    }
}
