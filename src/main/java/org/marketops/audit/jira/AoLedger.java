package org.marketops.audit.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.CanonicalJson;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.List;

/** Records as rows. */
public final class AoLedger implements Ledger {

    private final ActiveObjects rows;

    public AoLedger(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        LedgerEntryRow[] last = rows.find(LedgerEntryRow.class, Query.select()
                .where(LedgerEntryRow.ISSUE_ID + " = ?", plan.value()).order(LedgerEntryRow.SEQ_NO + " DESC").limit(1));
        int seq = last.length == 0 ? 1 : last[0].getSeqNo() + 1;
        String previous = last.length == 0 ? LedgerEntry.NOTHING_BEFORE : last[0].getEntryHash();
        LedgerEntry entry = LedgerEntry.following(plan, seq, previous, note);
        rows.create(LedgerEntryRow.class,
                new DBParam(LedgerEntryRow.ISSUE_ID, plan.value()),
                new DBParam(LedgerEntryRow.SEQ_NO, seq),
                new DBParam(LedgerEntryRow.PLAN_AND_SEQ, plan + ":" + seq),
                new DBParam(LedgerEntryRow.PREVIOUS_HASH, previous),
                new DBParam(LedgerEntryRow.HAPPENED_AT, entry.at().toEpochMilli()),
                new DBParam(LedgerEntryRow.ACTOR_KEY, note.actor().value()),
                new DBParam(LedgerEntryRow.ACTION_NAME, note.action()),
                new DBParam(LedgerEntryRow.ROUND_NO, note.round()),
                new DBParam(LedgerEntryRow.CONTENT_HASH, note.contentHash()),
                new DBParam(LedgerEntryRow.DETAILS, CanonicalJson.of(note.details())),
                new DBParam(LedgerEntryRow.ENTRY_HASH, entry.hash()));
        return entry;
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerEntryRow row : rows.find(LedgerEntryRow.class, Query.select()
                .where(LedgerEntryRow.ISSUE_ID + " = ?", plan.value()).order("ID ASC"))) {
            entries.add(StoredEntry.of(row));
        }
        return entries;
    }
}
