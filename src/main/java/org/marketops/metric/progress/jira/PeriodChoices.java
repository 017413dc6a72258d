package org.marketops.metric.progress.jira;

import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The periods that a list offers: this fiscal year and the next, the years, their quarters, their months. */
public final class PeriodChoices {

    private static final int YEARS = 2;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private final FiscalCalendars calendars;
    private final ReadProgress progress;
    private final TargetViews views;

    public PeriodChoices(FiscalCalendars calendars, ReadProgress progress, TargetViews views) {
        this.calendars = calendars;
        this.progress = progress;
        this.views = views;
    }

    /** @param chosen key of a period, added if it is another one */
    List<Map<String, Object>> options(String chosen) {
        int first = calendars.current().yearOf(progress.today());
        List<String> keys = new ArrayList<>();
        for (int year = first; year < first + YEARS; year++) {
            keys.add(Integer.toString(year));
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                keys.add(year + "Q" + quarter);
            }
            for (int month = 1; month <= MONTHS; month++) {
                keys.add(String.format(Locale.ROOT, "%dM%02d", year, month));
            }
        }
        if (TargetPeriod.read(chosen).isPresent() && !keys.contains(chosen)) {
            keys.add(chosen);
        }
        List<Map<String, Object>> options = new ArrayList<>();
        keys.forEach(key -> options.add(Map.of("value", key, "label", views.period(TargetPeriod.read(key).orElseThrow(IllegalStateException::new)),
                "selected", key.equals(chosen))));
        return options;
    }

    /** The quarter after the one that is running: what people plan next. */
    String nextQuarter() {
        FiscalCalendar calendar = calendars.current();
        LocalDate next = calendar.lastDayOfQuarter(progress.today()).plusDays(1);
        return calendar.yearOf(next) + "Q" + calendar.monthOf(next).quarter();
    }
}
