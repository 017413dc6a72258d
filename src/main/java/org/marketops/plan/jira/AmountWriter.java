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
        int from = 0;
        if (minor < 0) {
            out.append('−');
            from = 1;
        }
        StringBuilder number = new StringBuilder(plain.substring(from));
        while (number.length() <= digits) {
            number.insert(0, '0');
        }
        int whole = number.length() - digits;
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                out.append(group);
            }
            out.append(number.charAt(i));
        }
        String rest = number.substring(whole);
        if (isMore(rest)) {
            out.append(decimal).append(rest);
        }
    }


    private static boolean isMore(String decimals) {
        for (int i = 0; i < decimals.length(); i++) {
            if (decimals.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }
}
