package org.marketops.money.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.marketops.kernel.BadInput;
import org.marketops.money.Rate;
import org.marketops.time.FiscalCalendar;

/** Reads the calendar and the rates as people type them. What is wrong is refused with its field and the way out. */
public final class FiscalInput {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final I18nResolver texts;

    public FiscalInput(I18nResolver texts) {
        this.texts = texts;
    }

    FiscalCalendar calendar(String startMonth, String pattern, String zone) {
        if (!startMonth.matches("[1-9]|1[0-2]")) {
            throw bad("startMonth", "month", startMonth);
        }
        return FiscalCalendar.of(Integer.parseInt(startMonth), pattern(pattern), zone(zone));
    }

    private FiscalCalendar.Pattern pattern(String text) {
        for (FiscalCalendar.Pattern pattern : FiscalCalendar.Pattern.values()) {
            if (pattern.name().equals(text)) {
                return pattern;
            }
        }
        throw bad("pattern", "pattern", text);
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw bad("zone", "zone", text);
        }
    }

    /** By its code as ISO 4217 has it; codes of metals and for tests have no minor units and are none. */
    Currency currency(String field, String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Answered below, with those that are no money.
        }
        throw bad(field, "currency", code);
    }

    int year(String text) {
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw bad("year", "year", text);
        }
        return year;
    }

    /** @param units empty takes the rate away. @param month 1 to 12, or 0 for the plan rate */
    RateWish rate(Currency currency, int fiscalYear, int month, String units) {
        String field = "rate." + currency.getCurrencyCode() + "." + month;
        if (units.isEmpty()) {
            return new RateWish(currency, fiscalYear, month, Optional.empty());
        }
        if (!units.matches("[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            throw bad(field, "rate", currency.getCurrencyCode(), units);
        }
        try {
            return new RateWish(currency, fiscalYear, month, Optional.of(Rate.of(currency, fiscalYear, month, new BigDecimal(units)).units()));
        } catch (IllegalArgumentException outside) {
            throw bad(field, "rate", currency.getCurrencyCode(), units);
        }
    }

    BadInput bad(String field, String key, Serializable... arguments) {
        String text = "marketops.money.bad." + key;
        return new BadInput(field, arguments.length == 0 ? texts.getText(text) : texts.getText(text, arguments));
    }
}
