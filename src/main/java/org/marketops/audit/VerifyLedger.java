package org.marketops.audit;

import org.marketops.kernel.IssueId;

/** Checks the record of one plan. Whether somebody may ask is the caller's business. */
public final class VerifyLedger {

    private final Ledger ledger;

    public VerifyLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param knownHead a hash noted elsewhere that must occur in the chain, or empty */
    public Verdict verify(IssueId plan, String knownHead) {
        return Chain.verify(ledger.entries(plan), knownHead);
    }
}
