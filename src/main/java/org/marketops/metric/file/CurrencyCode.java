package org.marketops.metric.file;

import org.marketops.metric.Fact;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads ISO 4217 codes. */
final class CurrencyCode {

    private CurrencyCode() {
    }

    static Optional<String> read(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.equals(Fact.NO_CURRENCY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(code).getCurrencyCode());
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
