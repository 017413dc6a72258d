package org.marketops.audit;

/** The head of a chain in one line, without personal data; docs/record-format.md fixes the form, the verifier reads it. */
public final class HeadLine {

    private HeadLine() {
    }

    /** @param newest the last entry of a record */
    public static String of(LedgerEntry newest) {
        return "MarketOps record: plan " + newest.plan() + " entry " + newest.seq() + " head " + newest.hash();
    }
}
