package org.marketops.objective.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.kernel.Refused;
import org.marketops.metric.MetricKey;
import org.marketops.objective.Figure;
import org.marketops.objective.Objective;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says objectives in words. Money with its code, percentages with their sign, periods as FY27 and Q1 FY27. */
public final class ObjectiveTexts {

    private static final String TEXT = "marketops.objective.";
    private static final int CENTURY = 100;
    private static final int MOST_DECIMALS = 6;

    private final I18nResolver texts;

    public ObjectiveTexts(I18nResolver texts) {
        this.texts = texts;
    }

    String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    /** Levels and periods among the arguments are said in words. */
    String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().stream().map(this::said).toArray(Serializable[]::new));
    }

    private String said(String argument) {
        if (Arrays.asList("ENTERPRISE", "MARKETING", "FUNCTION").contains(argument)) {
            return text("level." + argument);
        }
        boolean periods = Arrays.stream(argument.split(", ")).allMatch(part -> Period.read(part).isPresent());
        return periods ? Arrays.stream(argument.split(", ")).map(part -> period(Period.read(part).get())).collect(Collectors.joining(", "))
                : argument;
    }

    String period(Period period) {
        String year = String.format(Locale.ROOT, "%02d", period.fiscalYear() % CENTURY);
        return period.isYear() ? text("period.year", year) : text("period.quarter", period.quarter(), year);
    }

    /** The metric by its name, an imported one as the metrics panel calls it. */
    String metric(Yardstick yardstick) {
        String metric = isImported(yardstick) ? text("metric." + yardstick.metric().toLowerCase(Locale.ROOT)) : yardstick.metric();
        return yardstick.isLowerBetter() ? text("metric.lower", metric) : metric;
    }

    static boolean isImported(Yardstick yardstick) {
        return Arrays.stream(MetricKey.values()).anyMatch(key -> key.code().equalsIgnoreCase(yardstick.metric()));
    }

    /** With the currency or the sign of its unit. */
    String amount(BigDecimal value, Yardstick yardstick) {
        switch (yardstick.unit()) {
            case MONEY:
            case PRICE:
                return yardstick.currency() + "\u00a0" + money(value, yardstick.currency());
            case PERCENT:
                return plain(value) + "\u00a0%";
            default:
                return plain(value);
        }
    }

    private String money(BigDecimal value, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return format(whole ? 0 : decimals, whole ? 0 : decimals).format(rounded);
    }

    String plain(BigDecimal value) {
        return format(0, MOST_DECIMALS).format(value);
    }

    private DecimalFormat format(int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(new Formats(texts).locale()));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setNegativePrefix("\u2212");
        return format;
    }

    /** Why there is no number. */
    String reason(Figure figure) {
        return figure.reason().map(reason -> text("reason." + reason.name())).orElse("");
    }

    String level(Objective objective) {
        return text("level." + objective.level().name());
    }
}
