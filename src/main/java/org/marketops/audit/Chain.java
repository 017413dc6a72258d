package org.marketops.audit;

import java.util.List;

/**
 * Checks a chain by computing every hash again from the entries (A32). It cannot see a cut tail or a complete rewrite by
 * itself: for that a head kept elsewhere is given.
 */
public final class Chain {

    private Chain() {
    }

    /**
     * @param entries in the order in which they were written
     * @param knownHead a hash noted elsewhere that must occur, or empty
     */
    public static Verdict verify(List<LedgerEntry> entries, String knownHead) {
        ChainCheck check = new ChainCheck(knownHead);
        entries.forEach(check::add);
        return check.verdict();
    }
}
