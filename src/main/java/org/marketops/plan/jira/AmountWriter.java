package org.marketops.plan.jira;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts with the marks of a language: 12,000 or 12.000,50. Decimals stand only where they are not all 0. */
final class AmountWriter {

    private static final int GROUP = 3;

    private final char group;
    private final char decimal;

    AmountWriter(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.group = symbols.getGroupingSeparator();
        this.decimal = symbols.getDecimalSeparator();
    }

    String group() {
        return String.valueOf(group);
    }

    String decimal() {
        return String.valueOf(decimal);
    }

    String text(long minor, Currency currency) {
        StringBuilder text = new StringBuilder();
        write(text, minor, currency);
        return text.toString();
    }

    void write(StringBuilder out, long minor, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        String plain = Long.toString(minor);
        int start = 0;
        if (minor < 0) {
            out.append('−');
            start = 1;
        }
        int whole = plain.length() - digits;
        if (whole <= start) {
            out.append('0');
        }
        for (int i = start; i < whole; i++) {
            if (i > start && (whole - i) % GROUP == 0) {
                out.append(group);
            }
            out.append(plain.charAt(i));
        }
        if (isMore(plain, Math.max(start, whole))) {
            out.append(decimal);
            for (int i = whole; i < plain.length(); i++) {
                out.append(i < start ? '0' : plain.charAt(i));
            }
        }
    }

    private static boolean isMore(String plain, int from) {
        for (int i = from; i < plain.length(); i++) {
            if (plain.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }
}
