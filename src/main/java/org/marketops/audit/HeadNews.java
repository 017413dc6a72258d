package org.marketops.audit;

import java.util.List;

/** Tells heads of records to people, away from the database. */
public interface HeadNews {

    /** @param newest the last entry of each plan whose record grew; never empty. @throws RuntimeException if it cannot be told now */
    void tell(List<LedgerEntry> newest);
}
