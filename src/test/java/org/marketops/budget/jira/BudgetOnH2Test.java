package org.marketops.budget.jira;

import org.marketops.testing.RealActiveObjects;

class BudgetOnH2Test extends BudgetOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(AmountsRow.class, ChangeRow.class, InvoiceRow.class, LineRow.class, PlanRow.class, RequestRow.class, TransferRow.class);
    }
}
