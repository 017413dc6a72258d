package org.marketops.metric.page;

import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.IssueSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was imported. One statement; a second one where figures reach beyond their month. */
public final class StoredFigures implements Contributor {

    private final PortfolioSums projects;
    private final IssueSums issues;

    public StoredFigures(PortfolioSums projects, IssueSums issues) {
        this.projects = projects;
        this.issues = issues;
    }

    @Override
    public Figures overTime(Subject subject, Window window, Grain grain, FiscalCalendar calendar) {
        SumSpan days = SumSpan.days(window.first(), window.last());
        if (grain != Grain.MONTH || !isWholeMonths(window, calendar)) {
            return within(read(subject, days), window.last());
        }
        FoundSums months = read(subject, SumSpan.months(YearMonth.from(window.first()), YearMonth.from(window.last())));
        // The days of what was taken back since are gone; its months are kept.
        boolean byDay = subject.knownAt().isEmpty() && months.sums().stream().anyMatch(StoredFigures::reachesOutOfItsMonth);
        return byDay ? within(read(subject, days), window.last())
                : within(months, YearMonth.from(window.last()).atEndOfMonth());
    }

    /** Days tell such figures from others of the month. */
    private static boolean reachesOutOfItsMonth(PeriodSum sum) {
        return sum.lastDay().isAfter(YearMonth.from(sum.period()).atEndOfMonth());
    }

    private static boolean isWholeMonths(Window window, FiscalCalendar calendar) {
        LocalDate last = window.last();
        return calendar.pattern() == FiscalCalendar.Pattern.MONTHS && window.first().getDayOfMonth() == 1
                && (window.isToDate() || last.equals(YearMonth.from(last).atEndOfMonth()));
    }

    private FoundSums read(Subject subject, SumSpan span) {
        return subject.project().map(project -> projects.of(scope(subject, project, span)))
                .orElseGet(() -> issues.of(subject.issues(), span, subject.knownAt()));
    }

    private static SumScope scope(Subject subject, long project, SumSpan span) {
        SumScope scope = SumScope.of(List.of(project), span).without(subject.hidden());
        return subject.knownAt().map(scope::asOf).orElse(scope);
    }

    @Override
    public Figures byIssue(Subject subject, Window window, Wanted wanted, FiscalCalendar calendar) {
        if (subject.project().isEmpty()) {
            return overTime(subject, window, Grain.MONTH, calendar);
        }
        SumScope scope = scope(subject, window, wanted, calendar);
        return within(projects.byIssue(scope, keys(wanted), wanted.isBySource()), scope.span().to());
    }

    @Override
    public void eachIssue(Subject project, Window window, Wanted wanted, FiscalCalendar calendar, Consumer<List<Figure>> taker) {
        SumScope scope = scope(project, window, wanted, calendar);
        projects.eachIssue(scope, keys(wanted), wanted.isBySource(), sums -> {
            List<Figure> within = within(new FoundSums(sums, 0, true), scope.span().to()).all();
            if (!within.isEmpty()) {
                taker.accept(within);
            }
        });
    }

    private static Set<MetricKey> keys(Wanted wanted) {
        return Arrays.stream(MetricKey.values()).filter(key -> wanted.metrics().contains(key.code())).collect(Collectors.toSet());
    }

    private static SumScope scope(Subject project, Window window, Wanted wanted, FiscalCalendar calendar) {
        LocalDate last = isWholeMonths(window, calendar) ? YearMonth.from(window.last()).atEndOfMonth() : window.last();
        SumSpan span = wanted.isAtRates() ? SumSpan.fiscalMonthsWithin(calendar, window.first(), last) : SumSpan.whole(window.first(), last);
        SumScope scope = scope(project, project.project().orElseThrow(), span);
        return wanted.only().map(scope::only).orElse(scope);
    }

    private static Figures within(FoundSums found, LocalDate last) {
        List<Figure> kept = new ArrayList<>();
        boolean cut = false;
        for (PeriodSum sum : found.sums()) {
            if (sum.lastDay().isAfter(last)) {
                cut = true;
            } else {
                kept.add(Figure.of(sum));
            }
        }
        return new Figures(kept, found.excluded(), found.isComplete(), cut);
    }
}
