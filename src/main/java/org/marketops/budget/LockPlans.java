package org.marketops.budget;

import java.util.List;
import java.util.Set;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;

/**
 * The record, with a hand on the lock: in the transaction that records an approval the planned amounts are locked, and in the
 * one that records its end they are open again. Requests that waited for that are carried out then.
 */
public final class LockPlans implements Ledger {

    /** The action of the entry that says so; other systems are told of it. */
    public static final String LOCKED = "plan_locked";

    private static final String APPROVED = "approved";
    private static final Set<String> ENDS = Set.of("recalled", "closed", "voided", "withdrawn", "expired", "submitted", LockByHand.UNLOCKED);

    private final Ledger record;
    private final Locks locks;
    private final BudgetLines lines;
    private final ChangeRequests requests;

    public LockPlans(Ledger record, Locks locks, BudgetLines lines, ChangeRequests requests) {
        this.record = record;
        this.locks = locks;
        this.lines = lines;
        this.requests = requests;
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        LedgerEntry entry = record.append(plan, note);
        Act act = new Act(note.actor(), note.at(), Act.Way.CHANGE_REQUEST, "");
        if (note.action().equals(APPROVED) && locks.lock(plan, act)) {
            record.append(plan, Note.of(note.actor(), note.at(), LOCKED, note.round(), note.contentHash()));
        } else if (ENDS.contains(note.action()) && locks.unlock(plan)) {
            requests.waiting(plan).forEach(this::apply);
        }
        return entry;
    }

    /** A line that is gone, or an amount that is there already, needs nothing. */
    private void apply(ChangeRequest request) {
        for (BudgetLine line : lines.ofPlan(request.plan())) {
            BudgetLine wished = request.on(line);
            if (!wished.cells().equals(line.cells())) {
                lines.save(line, wished, request.act());
            }
        }
        requests.end(request, ChangeRequest.State.APPLIED);
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return record.entries(plan);
    }
}
