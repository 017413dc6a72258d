package org.marketops.calendar.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Item;
import org.marketops.calendar.Overlap;
import org.marketops.calendar.Period;
import org.marketops.calendar.Span;
import org.marketops.jira.Formats;

/** Says items, days and overlaps in words, for the reader. */
public final class CalendarTexts {

    private static final String TEXT = "marketops.calendar.";

    private final I18nResolver texts;
    private final Formats formats;
    private final CompanyQuarters quarters;

    public CalendarTexts(I18nResolver texts, CompanyQuarters quarters) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.quarters = quarters;
    }

    String text(String key, Serializable... arguments) {
        return arguments.length == 0 ? texts.getText(TEXT + key) : texts.getText(TEXT + key, arguments);
    }

    String refusal(MoveRefused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    String title(Period period) {
        LocalDate first = period.days().first();
        switch (period.length()) {
            case WEEK:
                return text("title.week", format("day.long", first));
            case MONTH:
                return text("title.month", format("month", first));
            default:
                return text("title.quarter", quarters.name(first));
        }
    }

    /** Without the year if it is that one. */
    String day(LocalDate day, int year) {
        return format(day.getYear() == year ? "day.short" : "day.long", day);
    }

    String longDays(Span span) {
        return text("days", format("day.long", span.first()), format("day.long", span.last()));
    }

    String days(Span span, int year) {
        return span.days() == 1 ? day(span.first(), year) : text("days", day(span.first(), year), day(span.last(), year));
    }

    String weekday(LocalDate day) {
        return format("weekday", day);
    }

    /** Region and channels, or what else there is to tell two items apart. */
    String about(Item item) {
        return join(item, Dimension.REGION, Dimension.CHANNEL);
    }

    String alike(Overlap overlap, Iterable<Dimension> dimensions) {
        StringBuilder all = new StringBuilder();
        for (Dimension dimension : dimensions) {
            String shared = overlap.one().values(dimension).stream().filter(overlap.other().values(dimension)::contains)
                    .collect(Collectors.joining(", "));
            all.append(all.length() == 0 ? "" : ", ").append(shared);
        }
        return all.toString();
    }

    String owner(Item item) {
        return item.values(Dimension.OWNER).isEmpty() ? text("nobody") : item.values(Dimension.OWNER).get(0);
    }

    /** Why it is in the tray. */
    String undated(Item item, int year) {
        if (item.firstDay().isPresent() && item.lastDay().isPresent()) {
            return text("undated.cross", day(item.firstDay().get(), year), day(item.lastDay().get(), year));
        }
        if (item.firstDay().isPresent()) {
            return text("undated.noEnd", day(item.firstDay().get(), year));
        }
        return item.lastDay().map(last -> text("undated.noStart", day(last, year))).orElseGet(() -> text("undated.none"));
    }

    private static String join(Item item, Dimension... dimensions) {
        StringBuilder all = new StringBuilder();
        for (Dimension dimension : dimensions) {
            item.values(dimension).forEach(value -> all.append(all.length() == 0 ? "" : ", ").append(value));
        }
        return all.toString();
    }

    private String format(String pattern, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("format." + pattern), formats.locale()));
    }
}
