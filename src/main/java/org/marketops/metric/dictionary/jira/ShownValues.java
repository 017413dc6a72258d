package org.marketops.metric.dictionary.jira;

import org.marketops.jira.Formats;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Values as people of one locale read them, each in the unit of its metric. The only place where one of them is rounded, half up. */
public final class ShownValues {

    private static final int DECIMALS = 2;

    private final Locale locale;

    public ShownValues(Formats formats) {
        this.locale = formats.locale();
    }

    /** A defined measure. */
    public String of(Definition metric, Measure measure) {
        BigDecimal value = measure.value().orElseThrow();
        if (measure.isMoney()) {
            int digits = Math.max(0, Currency.getInstance(measure.currency()).getDefaultFractionDigits());
            return measure.currency() + " " + decimal(value, digits, digits);
        }
        return metric.unit() == Definition.Unit.PERCENT ? percent(value, DECIMALS)
                : decimal(value, 0, value.stripTrailingZeros().scale() > 0 ? DECIMALS : 0);
    }

    /** A fraction: 0.0123 is {@code 1.2 %} with one decimal. */
    public String percent(BigDecimal fraction, int decimals) {
        return decimal(fraction.movePointRight(2), decimals, decimals) + " %";
    }

    private String decimal(BigDecimal value, int leastDigits, int mostDigits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(leastDigits);
        format.setMaximumFractionDigits(mostDigits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
