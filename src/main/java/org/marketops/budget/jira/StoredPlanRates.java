package org.marketops.budget.jira;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.marketops.budget.PlanRates;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.Rate;
import org.marketops.money.RateTable;

/** The plan rates that an administrator keeps. */
public final class StoredPlanRates implements PlanRates {

    private final CompanyCurrency company;
    private final RateTable rates;

    public StoredPlanRates(CompanyCurrency company, RateTable rates) {
        this.company = company;
        this.rates = rates;
    }

    @Override
    public Optional<BigDecimal> units(int fiscalYear, Currency currency) {
        return rates.ofYear(company.current(), fiscalYear).units(currency, fiscalYear, Rate.PLAN);
    }
}
