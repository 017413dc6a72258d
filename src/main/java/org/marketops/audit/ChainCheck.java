package org.marketops.audit;

/** Checks one chain entry by entry as it comes, and keeps none of them. Not thread-safe. */
final class ChainCheck {

    private final String knownHead;
    private String previous = LedgerEntry.NOTHING_BEFORE;
    private boolean headSeen;
    private int entries;
    private int firstBad;
    private boolean standsLater;
    private Verdict.Kind wrong = Verdict.Kind.INTACT;

    /** @param knownHead a hash noted elsewhere that must occur, or empty */
    ChainCheck(String knownHead) {
        this.knownHead = knownHead;
        this.headSeen = knownHead.isEmpty();
    }

    /** @param entry the next one in the order in which they were written */
    void add(LedgerEntry entry) {
        entries++;
        if (firstBad > 0) {
            standsLater |= entry.seq() == firstBad;
        } else if (entry.seq() != entries) {
            firstBad = entries;
            wrong = Verdict.Kind.MISSING;
        } else if (!entry.isUnaltered() || !entry.previousHash().equals(previous)) {
            firstBad = entries;
            wrong = Verdict.Kind.ALTERED;
        } else {
            previous = entry.hash();
            headSeen |= entry.hash().equals(knownHead);
        }
    }

    Verdict verdict() {
        if (wrong == Verdict.Kind.MISSING && standsLater) {
            return new Verdict(Verdict.Kind.OUT_OF_ORDER, firstBad, entries);
        }
        if (firstBad > 0) {
            return new Verdict(wrong, firstBad, entries);
        }
        return new Verdict(headSeen ? Verdict.Kind.INTACT : Verdict.Kind.HEAD_UNKNOWN, 0, entries);
    }
}
