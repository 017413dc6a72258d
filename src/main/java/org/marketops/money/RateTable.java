package org.marketops.money;

import java.util.Currency;

/** Where rates are kept. Writing joins the transaction that is running. */
public interface RateTable {

    /** To the company's currency, of one fiscal year. One statement. */
    Rates ofYear(Currency company, int fiscalYear);

    /** Replaces the one of the same currency, year and month. */
    void put(Currency company, Rate rate);

    /** Nothing happens if there is none. @param month 1 to 12, or {@link Rate#PLAN} */
    void remove(Currency company, Currency currency, int fiscalYear, int month);
}
