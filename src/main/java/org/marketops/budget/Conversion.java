package org.marketops.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.marketops.budget.BudgetRefused.Reason;

/** Minor units of one currency in another at the plan rate; rounds once, half up, and says what that did. */
final class Conversion {

    private static final int DECIMALS = 12;

    private final long given;
    private final Transfer.Exchange exchange;

    private Conversion(long given, Transfer.Exchange exchange) {
        this.given = given;
        this.exchange = exchange;
    }

    /** @throws BudgetRefused RATE_MISSING naming currency and year */
    static Conversion of(long minorUnits, Currency from, Currency to, int fiscalYear, PlanRates rates) {
        BigDecimal over = AmountText.amount(minorUnits, from).multiply(units(to, fiscalYear, rates));
        BigDecimal under = units(from, fiscalYear, rates);
        BigDecimal rounded = over.divide(under, Math.max(0, to.getDefaultFractionDigits()), RoundingMode.HALF_UP);
        BigDecimal effect = rounded.multiply(under).subtract(over).divide(under, DECIMALS, RoundingMode.HALF_UP);
        BigDecimal rate = units(to, fiscalYear, rates).divide(under, DECIMALS, RoundingMode.HALF_UP);
        return new Conversion(rounded.unscaledValue().longValueExact(), new Transfer.Exchange(rate, effect));
    }

    private static BigDecimal units(Currency currency, int fiscalYear, PlanRates rates) {
        return rates.units(fiscalYear, currency).filter(units -> units.signum() > 0).orElseThrow(
                () -> new BudgetRefused(Reason.RATE_MISSING, currency.getCurrencyCode(), Integer.toString(fiscalYear)));
    }

    long given() {
        return given;
    }

    Transfer.Exchange exchange() {
        return exchange;
    }
}
