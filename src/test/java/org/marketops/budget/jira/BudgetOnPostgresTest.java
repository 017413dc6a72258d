package org.marketops.budget.jira;

import org.marketops.testing.RealActiveObjects;

class BudgetOnPostgresTest extends BudgetOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(AmountsRow.class, ChangeRow.class, InvoiceRow.class, LineRow.class, PlanRow.class, RequestRow.class, TransferRow.class);
    }
}
