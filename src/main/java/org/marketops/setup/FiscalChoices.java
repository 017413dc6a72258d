package org.marketops.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the company's year begins, in which currency it adds up, and its plan rates. Immutable. */
public final class FiscalChoices {

    private static final Pattern RATE = Pattern.compile("([A-Z]{3}) +(\\d{1,10}(?:[.,]\\d{1,10})?)");

    private final int start;
    private final Currency currency;
    private final Map<String, BigDecimal> rates;

    private FiscalChoices(int start, Currency currency, Map<String, BigDecimal> rates) {
        this.start = start;
        this.currency = currency;
        this.rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    }

    /** January, EUR, no rates: what holds while nobody has said otherwise. */
    static FiscalChoices usual() {
        return new FiscalChoices(1, Currency.getInstance("EUR"), Map.of());
    }

    /** @param rates by currency code */
    public static FiscalChoices of(int start, Currency currency, Map<String, BigDecimal> rates) {
        return new FiscalChoices(start, currency, rates);
    }

    FiscalChoices startingIn(String month) {
        if (!month.trim().matches("[1-9]|1[0-2]")) {
            throw new BadChoice("fiscalStart", BadChoice.Reason.FISCAL_START, month);
        }
        return new FiscalChoices(Integer.parseInt(month.trim()), currency, rates);
    }

    FiscalChoices in(String code) {
        return new FiscalChoices(start, currency("companyCurrency", BadChoice.Reason.CURRENCY, code.trim(), code), rates);
    }

    FiscalChoices withRates(String text) {
        Map<String, BigDecimal> read = new TreeMap<>();
        for (String part : text.split("[;\\n]")) {
            Matcher rate = RATE.matcher(part.trim());
            if (rate.matches() && new BigDecimal(rate.group(2).replace(',', '.')).signum() > 0) {
                currency("planRates", BadChoice.Reason.RATE_FORM, rate.group(1), part.trim());
                read.put(rate.group(1), new BigDecimal(rate.group(2).replace(',', '.')).stripTrailingZeros());
            } else if (!part.trim().isEmpty()) {
                throw new BadChoice("planRates", BadChoice.Reason.RATE_FORM, part.trim());
            }
        }
        return new FiscalChoices(start, currency, read);
    }

    void refuseOwnRate() {
        if (rates.containsKey(currency.getCurrencyCode())) {
            throw new BadChoice("planRates", BadChoice.Reason.RATE_FORM, currency.getCurrencyCode());
        }
    }

    private static Currency currency(String field, BadChoice.Reason reason, String code, String typed) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new BadChoice(field, reason, typed);
        }
    }

    int start() {
        return start;
    }

    Currency currency() {
        return currency;
    }

    Map<String, BigDecimal> rates() {
        return rates;
    }

    /** As {@link Choices.Builder#planRates} reads them. */
    public static String text(Map<String, BigDecimal> rates) {
        List<String> parts = new ArrayList<>();
        rates.forEach((code, units) -> parts.add(code + " " + units.toPlainString()));
        return String.join("; ", parts);
    }
}
