package org.marketops.calendar.jira;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.marketops.calendar.Period;
import org.marketops.calendar.Span;

/** Where days stand on the page: one grid column a day, a heading for each day of a week or each week of what is longer. */
final class TimeScale {

    private static final String LINE = "#dfe1e6";

    private final Span days;
    private final boolean byDay;

    TimeScale(Period period) {
        this.days = period.days();
        this.byDay = period.length() == Period.Length.WEEK;
    }

    long columns() {
        return days.days();
    }

    /** The columns of what is in sight of the days. They must meet those of the page. */
    String column(Span span) {
        Span seen = days.common(span).orElseThrow(IllegalArgumentException::new);
        return "grid-column:" + number(seen.first()) + "/" + (number(seen.last()) + 1);
    }

    private long number(LocalDate day) {
        return ChronoUnit.DAYS.between(days.first(), day) + 1;
    }

    /** From Monday to Sunday, cut at both ends; or single days. */
    List<Span> headings() {
        List<Span> headings = new ArrayList<>();
        for (LocalDate first = days.first(); !first.isAfter(days.last());) {
            LocalDate last = byDay ? first : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            headings.add(Span.of(first, last.isAfter(days.last()) ? days.last() : last));
            first = last.plusDays(1);
        }
        return headings;
    }

    /** A thin line where each heading begins, for the background of every lane: drawn once, not once a lane. */
    String lines() {
        StringBuilder stops = new StringBuilder("linear-gradient(90deg");
        for (Span heading : headings()) {
            String at = percent(number(heading.first()) - 1);
            stops.append(",transparent ").append(at).append(',').append(LINE).append(' ').append(at).append(',').append(LINE)
                    .append(" calc(").append(at).append(" + 1px),transparent calc(").append(at).append(" + 1px)");
        }
        return stops.append(')').toString();
    }

    /** The middle of a day, in percent of the width. */
    String middle(LocalDate day) {
        return hundredths((number(day) * 2 - 1) * 10_000 / (2 * columns()));
    }

    private String percent(long columnsBefore) {
        return hundredths(columnsBefore * 10_000 / columns());
    }

    private static String hundredths(long value) {
        return String.format(Locale.ROOT, "%d.%02d%%", value / 100, value % 100);
    }
}
