package org.marketops.metric.jira;

import org.marketops.jira.Formats;
import org.marketops.metric.Measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;

/** Numbers and days as people of one locale read them. The only place where anything is rounded, half up. */
public final class Numbers {

    private final Formats formats;
    private final Locale locale;

    public Numbers(Formats formats) {
        this.formats = formats;
        this.locale = formats.locale();
    }

    public String count(BigDecimal value) {
        return decimal(value, 0, value.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }

    public String count(long value) {
        return decimal(BigDecimal.valueOf(value), 0, 0);
    }

    /** {@code USD 15,978.28}: the code first, as many decimals as the currency has. */
    public String money(BigDecimal value, String currency) {
        return currency + " " + moneyWithoutCode(value, currency);
    }

    public String moneyWithoutCode(BigDecimal value, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return decimal(value, digits, digits);
    }

    /** A fraction as a percentage: 0.0123 is {@code 1.23 %} with two decimals. */
    public String percent(BigDecimal fraction, int decimals) {
        return decimal(fraction.movePointRight(2), decimals, decimals) + " %";
    }

    /** A defined measure in its own unit. */
    public String of(Measure measure) {
        BigDecimal value = measure.value().orElseThrow();
        return measure.isMoney() ? money(value, measure.currency()) : count(value);
    }

    public String day(LocalDate day) {
        return formats.day(day);
    }

    public String month(YearMonth month) {
        return formats.month(month);
    }

    private String decimal(BigDecimal value, int leastDigits, int mostDigits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(leastDigits);
        format.setMaximumFractionDigits(mostDigits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
