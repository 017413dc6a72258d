package org.marketops.audit;

import org.marketops.kernel.IssueId;

import java.util.List;

/** The records of all plans: only ever added to. */
public interface Ledger {

    /** Adds an entry to the plan's chain, in the transaction that is running: the change and its record come together. */
    LedgerEntry append(IssueId plan, Note note);

    /** All entries in the order in which they were written. */
    List<LedgerEntry> entries(IssueId plan);
}
