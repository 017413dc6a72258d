package org.marketops.sandbox.platform;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;

import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Dates in Jira's default formats, in the reader's language and in the host's time zone for everybody. */
final class Dates implements DateTimeFormatter {

    private static final Map<DateTimeStyle, String> PATTERNS = Map.of(
            DateTimeStyle.COMPLETE, "dd/MMM/yy h:mm a",
            DateTimeStyle.RELATIVE, "dd/MMM/yy h:mm a",
            DateTimeStyle.DATE, "dd/MMM/yy",
            DateTimeStyle.DATE_PICKER, "d/MMM/yy",
            DateTimeStyle.ISO_8601_DATE, "yyyy-MM-dd");

    private final DateTimeStyle style;
    private final Supplier<Locale> language;

    Dates(DateTimeStyle style, Supplier<Locale> language) {
        this.style = style;
        this.language = language;
    }

    @Override
    public DateTimeFormatter forLoggedInUser() {
        return this;
    }

    @Override
    public DateTimeFormatter withStyle(DateTimeStyle newStyle) {
        return new Dates(newStyle, language);
    }

    @Override
    public String format(Date date) {
        return java.time.format.DateTimeFormatter.ofPattern(PATTERNS.get(style), language.get())
                .withZone(ZoneId.systemDefault())
                .format(date.toInstant());
    }

    @Override
    public TimeZone getZone() {
        return TimeZone.getDefault();
    }
}
