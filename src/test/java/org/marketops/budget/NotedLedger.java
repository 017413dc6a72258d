package org.marketops.budget;

import java.util.ArrayList;
import java.util.List;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;

/** Keeps the actions that were recorded. */
final class NotedLedger implements Ledger {

    final List<String> actions = new ArrayList<>();

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        actions.add(note.action());
        return null;
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return List.of();
    }
}
