package org.marketops.verifier;

import java.util.List;

/** Checks one plan: every entry against its hash, every link, every number, then what was noted elsewhere. */
final class ChainCheck {

    private static final String NOTHING_BEFORE = "0".repeat(64);

    private final PlanExport plan;
    private final List<Entry> entries;

    ChainCheck(PlanExport plan) {
        this.plan = plan;
        this.entries = plan.entries();
    }

    Verdict verdict(List<Head> heads) {
        Verdict found = links();
        if (found == null) {
            found = ownCount();
        }
        for (int i = 0; found == null && i < heads.size(); i++) {
            found = heads.get(i).isOf(plan) ? head(heads.get(i)) : null;
        }
        return found != null ? found : new Verdict(Verdict.Kind.INTACT, entries.size() + " entries, head "
                + (entries.isEmpty() ? "none" : entries.get(entries.size() - 1).hash()) + afterTheEnd(heads));
    }

    private Verdict links() {
        String previous = NOTHING_BEFORE;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int number = i + 1;
            if (!entry.isWhole()) {
                return new Verdict(Verdict.Kind.ALTERED, "entry " + number + " is not what its hash was computed from.");
            }
            if (entry.seq() != number) {
                return placed(number);
            }
            if (!entry.plan().equals(plan.id())) {
                return new Verdict(Verdict.Kind.ALTERED, "entry " + number + " belongs to plan " + entry.plan() + ".");
            }
            if (!entry.previous().equals(previous)) {
                return new Verdict(Verdict.Kind.ALTERED, "entry " + number + " does not follow the entry before it: one of the two"
                        + " was written again.");
            }
            previous = entry.hash();
        }
        return null;
    }

    private Verdict placed(int number) {
        boolean elsewhere = entries.stream().anyMatch(entry -> entry.seq() == number);
        return elsewhere ? new Verdict(Verdict.Kind.REORDERED, "entry " + number + " stands in another place.")
                : new Verdict(Verdict.Kind.MISSING, "entry " + number + " is missing.");
    }

    private Verdict ownCount() {
        int size = entries.size();
        if (size < plan.count()) {
            return new Verdict(Verdict.Kind.TAIL_CUT, "the export says " + plan.count() + " entries and holds " + size + ".");
        }
        if (size > plan.count() || plan.countNow() < size) {
            return new Verdict(Verdict.Kind.ALTERED, "the export says " + plan.count() + " of " + plan.countNow()
                    + " entries and holds " + size + ".");
        }
        String last = entries.isEmpty() ? NOTHING_BEFORE : entries.get(size - 1).hash();
        return plan.countNow() != size || plan.headNow().equals(last) ? null : new Verdict(Verdict.Kind.REWRITTEN,
                "the export says that the chain ends with " + plan.headNow() + ", and it ends with " + last + ".");
    }

    /** What the file says of its own later entries proves nothing: only the entries themselves are compared. */
    private Verdict head(Head head) {
        if (head.seq() > entries.size()) {
            // A log goes on after the period of the export; a head that was typed is meant to be in it.
            return head.isFromLog() ? null : new Verdict(Verdict.Kind.TAIL_CUT, "entry " + head.seq() + " was noted elsewhere, and"
                    + " the export ends with entry " + entries.size() + ". If the period ended before it, export a longer one.");
        }
        if (head.seq() > 0) {
            return entries.get(head.seq() - 1).hash().equals(head.hash()) ? null : new Verdict(Verdict.Kind.REWRITTEN,
                    "entry " + head.seq() + " was noted elsewhere with another hash.");
        }
        return entries.stream().anyMatch(entry -> entry.hash().equals(head.hash())) ? null : new Verdict(Verdict.Kind.REWRITTEN,
                "the head that was noted elsewhere is not in it: it was written anew, or its end was cut off. The number of the"
                + " noted entry would tell which.");
    }

    private String afterTheEnd(List<Head> heads) {
        long later = heads.stream().filter(head -> head.isOf(plan) && head.seq() > entries.size()).count();
        return later == 0 ? "" : "; " + later + " noted heads are of later entries, which are not in the export";
    }
}
