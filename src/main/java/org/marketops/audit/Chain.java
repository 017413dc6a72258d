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
        String previous = LedgerEntry.NOTHING_BEFORE;
        boolean headSeen = knownHead.isEmpty();
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            int expected = i + 1;
            if (entry.seq() != expected) {
                boolean elsewhere = entries.stream().anyMatch(other -> other.seq() == expected);
                return new Verdict(elsewhere ? Verdict.Kind.OUT_OF_ORDER : Verdict.Kind.MISSING, expected, entries.size());
            }
            if (!entry.isUnaltered() || !entry.previousHash().equals(previous)) {
                return new Verdict(Verdict.Kind.ALTERED, expected, entries.size());
            }
            previous = entry.hash();
            headSeen |= entry.hash().equals(knownHead);
        }
        return new Verdict(headSeen ? Verdict.Kind.INTACT : Verdict.Kind.HEAD_UNKNOWN, 0, entries.size());
    }
}
