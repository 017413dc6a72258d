package org.marketops.metric.page;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.Fact;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFiguresTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
    private static final Subject CAMPAIGN = Subject.issues(List.of(IssueId.of(7)));

    private final List<SumSpan> asked = new ArrayList<>();
    private final List<PeriodSum> there = new ArrayList<>();
    private final StoredFigures stored = new StoredFigures(new NoProjects(), (issues, span, asOf) -> {
        asked.add(span);
        return new FoundSums(there, 0, true);
    });

    @Test
    void wholeMonthsAreReadFromTheSumsOfMonths() {
        there.add(sum("2026-04-01", "2026-04-30"));

        Figures found = stored.overTime(CAMPAIGN, days("2026-04-01", "2026-05-31"), Grain.MONTH, CALENDAR);

        assertThat(found.all()).hasSize(1);
        assertThat(asked).extracting(SumSpan::isByCalendarMonth).containsExactly(true);
    }

    @Test
    void weeksAndMonthsThatAreCutAreReadByDay() {
        stored.overTime(CAMPAIGN, days("2026-04-01", "2026-04-30"), Grain.WEEK, CALENDAR);
        stored.overTime(CAMPAIGN, days("2026-04-02", "2026-04-30"), Grain.MONTH, CALENDAR);
        stored.overTime(CAMPAIGN, days("2026-04-01", "2026-04-29"), Grain.MONTH, CALENDAR);

        assertThat(asked).extracting(SumSpan::isByCalendarMonth).containsExactly(false, false, false);
    }

    @Test
    void aFigureThatReachesBeyondTheWindowIsInNoSumAndIsSaid() {
        there.add(sum("2026-04-28", "2026-05-04"));
        there.add(sum("2026-04-01", "2026-04-01"));

        Figures found = stored.overTime(CAMPAIGN, days("2026-04-01", "2026-04-30"), Grain.MONTH, CALENDAR);

        assertThat(found.all()).extracting(Figure::day).containsExactly(LocalDate.of(2026, 4, 1));
        assertThat(found.isCut()).isTrue();
        assertThat(asked).extracting(SumSpan::isByCalendarMonth).containsExactly(true, false);
    }

    private static Window days(String first, String last) {
        return Window.days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static PeriodSum sum(String first, String last) {
        return new PeriodSum(7, MetricKey.CLICKS, "plain-csv", Fact.NO_CURRENCY, LocalDate.parse(first), LocalDate.parse(last),
                Amount.of(BigDecimal.ONE));
    }

    private static final class NoProjects implements PortfolioSums {
        @Override
        public FoundSums of(SumScope scope) {
            throw new AssertionError("no project was asked for");
        }

        @Override
        public FoundSums byIssue(SumScope scope, Collection<MetricKey> metrics, boolean bySource) {
            throw new AssertionError("no project was asked for");
        }

        @Override
        public FoundSums byIssue(SumScope scope, Collection<MetricKey> metrics) {
            throw new AssertionError("no project was asked for");
        }
    }
}
