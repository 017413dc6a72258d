package org.marketops.budget;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The rates at which plans of a fiscal year are reckoned. */
public interface PlanRates {

    /** Units of the currency for one of the company's; 1 for the company's own, empty if there is no rate. */
    Optional<BigDecimal> units(int fiscalYear, Currency currency);
}
