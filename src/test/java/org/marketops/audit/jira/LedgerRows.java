package org.marketops.audit.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.RawEntity;
import org.marketops.audit.Ledger;

/** The record's row for tests of other packages that need its table. */
public final class LedgerRows {

    private LedgerRows() {
    }

    public static Class<? extends RawEntity<?>> type() {
        return LedgerEntryRow.class;
    }

    public static Ledger ledger(ActiveObjects rows) {
        return new AoLedger(rows);
    }
}
