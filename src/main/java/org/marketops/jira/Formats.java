package org.marketops.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Days, times and numbers in the language of the texts around them. The language is asked of the texts, not of the person: who reads
 * one that has no translation gets English sentences, and English numbers in them.
 */
public final class Formats {

    private final I18nResolver texts;

    public Formats(I18nResolver texts) {
        this.texts = texts;
    }

    public Locale locale() {
        return Locale.forLanguageTag(texts.getText("marketops.jira.language"));
    }

    /** {@code 9 Jul 2026}. */
    public String day(LocalDate day) {
        return format("day", day);
    }

    /** {@code Jul 2026}. */
    public String month(YearMonth month) {
        return format("month", month);
    }

    /** {@code Thu 9 Jul 2026, 14:20} in the zone of the given time. */
    public String dayAndTime(TemporalAccessor time) {
        return format("dayAndTime", time);
    }

    /** {@code 9 Jul 14:20} in the zone of the given time, which is of this year. */
    String time(TemporalAccessor time) {
        return format("time", time);
    }

    /** {@code 9 Jul 2026, 14:20} in the zone of the given time. */
    String timeAndYear(TemporalAccessor time) {
        return format("timeAndYear", time);
    }

    /** With thousands, and as many decimals as the number has. */
    public String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(locale())).format(number);
    }

    /** {@code EUR 1,200}: the code first. */
    public String money(BigDecimal amount, String currency) {
        return (currency + " " + number(amount)).trim();
    }

    private String format(String kind, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(texts.getText("marketops.jira.format." + kind), locale()).format(time);
    }
}
