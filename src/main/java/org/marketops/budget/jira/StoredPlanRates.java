package org.marketops.budget.jira;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.marketops.budget.PlanRates;

/** The plan rates that an administrator keeps: none yet, so money stays in its currency. */
public final class StoredPlanRates implements PlanRates {

    @Override
    public Optional<BigDecimal> units(int fiscalYear, Currency currency) {
        return Optional.empty();
    }
}
