package org.marketops.lead.jira;

import org.marketops.lead.Days;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.SourcedBy;
import org.marketops.lead.Window;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalMonth;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the page is asked for; what is not named or not possible is the usual: this quarter, the rule and the look-back of the settings. Immutable. */
final class FunnelQuery {

    private static final List<Integer> WINDOWS = List.of(30, 60, 90, 180, 365);
    private static final int QUARTERS = 8;
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    private final LeadSettings settings;
    private final FiscalCalendar calendar;
    private final LocalDate today;
    private final Period period;
    private final SourcedBy rule;
    private final int window;

    FunnelQuery(Map<String, String> typed, LeadSettings settings, FiscalCalendar calendar, LocalDate today) {
        this.settings = settings;
        this.calendar = calendar;
        this.today = today;
        List<Period> offered = periods();
        String wanted = typed.getOrDefault("period", "");
        this.period = offered.stream().filter(each -> each.code().equals(wanted)).findFirst().orElse(offered.get(0));
        String named = typed.getOrDefault("rule", "");
        this.rule = Stream.of(SourcedBy.values()).filter(each -> each.name().equals(named)).findFirst().orElse(settings.rule());
        String days = typed.getOrDefault("window", "");
        this.window = windows().stream().filter(each -> each.toString().equals(days)).findFirst().orElse((int) settings.lookBack().toDays());
    }

    /** In days, with that of the settings. */
    Set<Integer> windows() {
        Set<Integer> windows = new TreeSet<>(WINDOWS);
        windows.add((int) settings.lookBack().toDays());
        return windows;
    }

    LeadSettings settings() {
        return settings;
    }

    /** The last quarters and months, each the youngest first. */
    List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        LocalDate day = today;
        for (int i = 0; i < QUARTERS; i++) {
            FiscalMonth month = calendar.monthOf(day);
            LocalDate first = calendar.month(month.key() - (month.number() - 1) % MONTHS_OF_QUARTER).first();
            periods.add(new Period(month, false, Days.of(first, calendar.lastDayOfQuarter(day), calendar.zone())));
            day = first.minusDays(1);
        }
        day = today;
        for (int i = 0; i < MONTHS; i++) {
            FiscalMonth month = calendar.monthOf(day);
            periods.add(new Period(month, true, Days.of(month.first(), month.last(), calendar.zone())));
            day = month.first().minusDays(1);
        }
        return periods;
    }

    Period period() {
        return period;
    }

    SourcedBy rule() {
        return rule;
    }

    /** In days. */
    int window() {
        return window;
    }

    Window lookBack() {
        return settings.window(Duration.ofDays(window));
    }

    /** A fiscal quarter or month. */
    static final class Period {

        private final FiscalMonth month;
        private final boolean isMonth;
        private final Days days;

        private Period(FiscalMonth month, boolean isMonth, Days days) {
            this.month = month;
            this.isMonth = isMonth;
            this.days = days;
        }

        boolean isMonth() {
            return isMonth;
        }

        int quarter() {
            return month.quarter();
        }

        int year() {
            return month.fiscalYear();
        }

        Days days() {
            return days;
        }

        /** 2027Q1, 2027M04. */
        String code() {
            return isMonth ? String.format(Locale.ROOT, "%dM%02d", year(), month.number()) : year() + "Q" + quarter();
        }
    }
}
