package org.marketops.budget.jira;

import org.marketops.testing.RealActiveObjects;

/** On a host that does not give its connection. */
class BudgetOneByOneTest extends BudgetOnRealRows {

    @Override
    boolean isBulk() {
        return false;
    }

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(AmountsRow.class, ChangeRow.class, InvoiceRow.class, LineRow.class, PlanRow.class, RequestRow.class, TransferRow.class);
    }
}
