package org.marketops.budget;

import java.util.List;

/** The ledger of transfers: only ever added to. Writing joins the transaction that is running. */
public interface Transfers {

    void add(Transfer transfer, BudgetLine source, BudgetLine destination);

    /** Of lines of the project's fiscal year, from it or into it; latest first. */
    List<Transfer> ofYear(long projectId, int fiscalYear, int most);
}
