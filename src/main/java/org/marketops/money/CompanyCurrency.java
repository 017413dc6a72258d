package org.marketops.money;

import java.util.Currency;

/** The currency in which the company adds up what is planned in several. */
public interface CompanyCurrency {

    /** EUR while nobody has said otherwise. */
    Currency current();

    /** Takes effect at once. Rates to another company currency stay stored and do not count. */
    void change(Currency currency);
}
