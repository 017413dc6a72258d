package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.progress.jira.TargetDesk;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that one panel is made of, as its reader may see it. Asks the database nothing. */
final class PanelFacts {

    /** A line of more months says nothing in so small a box, and somebody may have typed the year 1900. */
    private static final int MOST_MONTHS = 60;

    final Issue issue;
    final IssueMetrics metrics;
    final PanelMargin margin;
    final List<TargetDesk.Standing> standings;
    final Evaluator evaluator;
    final Exchange exchange;
    final boolean money;
    private final FiscalCalendar calendar;
    private final LocalDate today;

    PanelFacts(Issue issue, IssueMetrics metrics, PanelMargin margin, List<TargetDesk.Standing> standings, Evaluator evaluator, Exchange exchange,
               boolean money, FiscalCalendar calendar, LocalDate today) {
        this.issue = issue;
        this.metrics = metrics;
        this.margin = margin;
        this.standings = standings;
        this.evaluator = evaluator;
        this.exchange = exchange;
        this.money = money;
        this.calendar = calendar;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    ZoneId zone() {
        return calendar.zone();
    }

    /** From the first month with figures to the last, or the last 60 of them; those without figures are there and empty. */
    SortedMap<YearMonth, List<MonthSum>> months() {
        SortedMap<YearMonth, List<MonthSum>> months = new TreeMap<>(metrics.byMonth());
        if (months.isEmpty()) {
            return months;
        }
        YearMonth last = months.lastKey();
        YearMonth first = months.firstKey();
        if (ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            first = last.minusMonths(MOST_MONTHS - 1L);
        }
        SortedMap<YearMonth, List<MonthSum>> all = new TreeMap<>(months.tailMap(first));
        for (YearMonth month = first; month.isBefore(last); month = month.plusMonths(1)) {
            all.putIfAbsent(month, List.of());
        }
        return all;
    }

    /** The target that is running, the longest first as a tile tells of all days; else the one that ended or begins last. */
    Optional<TargetDesk.Standing> target(String metric) {
        TargetDesk.Standing best = null;
        for (TargetDesk.Standing next : standings) {
            if (next.metric().code().equals(metric) && (best == null || isBetter(next, best))) {
                best = next;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isBetter(TargetDesk.Standing next, TargetDesk.Standing best) {
        if (isRunning(next) != isRunning(best)) {
            return isRunning(next);
        }
        if (isRunning(next)) {
            return days(next) > days(best);
        }
        int later = last(next).compareTo(last(best));
        return later > 0 || later == 0 && days(next) > days(best);
    }

    private boolean isRunning(TargetDesk.Standing standing) {
        return !today.isBefore(first(standing)) && !today.isAfter(last(standing));
    }

    private long days(TargetDesk.Standing standing) {
        return ChronoUnit.DAYS.between(first(standing), last(standing));
    }

    private LocalDate first(TargetDesk.Standing standing) {
        return standing.target().period().first(calendar);
    }

    private LocalDate last(TargetDesk.Standing standing) {
        return standing.target().period().last(calendar);
    }
}
