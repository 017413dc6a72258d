package org.marketops.audit.jira;

import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;

import java.util.List;

/** Notes the head of every new entry once its transaction is committed: a head of a rolled back entry would accuse an honest chain. */
public final class AnnouncedLedger implements Ledger {

    private final Ledger ledger;
    private final AoTransactions transactions;
    private final HeadLog log;

    public AnnouncedLedger(Ledger ledger, AoTransactions transactions, HeadLog log) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        LedgerEntry entry = ledger.append(plan, note);
        transactions.afterCommit(() -> log.note(entry));
        return entry;
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return ledger.entries(plan);
    }
}
