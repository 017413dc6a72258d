package org.marketops.metric.progress;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    /** FY 2027 begins in April 2026; Q1 has 91 days, and 9 July is the 100th day of the year. */
    private static final FiscalCalendar CALENDAR = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 9);

    /** 1 EUR = 1.25 USD. */
    private static final Exchange RATES = new Exchange() {
        @Override
        public Optional<String> currency() {
            return Optional.of("EUR");
        }

        @Override
        public Optional<BigDecimal> units(String from, LocalDate day) {
            return Optional.of(new BigDecimal(from.equals("USD") ? "1.25" : "1"));
        }

        @Override
        public String rateName(String from, LocalDate day) {
            return from;
        }
    };

    @Test
    void aYearIsPlannedDayByDay() {
        Progress progress = progress("leads", "2027", "365", "90");

        assertThat(progress.plannedToDate()).isEqualTo(count("100"));
        assertThat(progress.pacing()).isEqualTo(count("0.9"));
        assertThat(progress.forecast()).isEqualTo(count("355"));
        assertThat(progress.variance()).isEqualTo(count("10"));
        assertThat(progress.state()).isEqualTo(Progress.State.ON_PACE);
    }

    @Test
    void below90PercentIsBehindAndAbove110IsAhead() {
        assertThat(progress("leads", "2027", "365", "89.9").state()).isEqualTo(Progress.State.BEHIND);
        assertThat(progress("leads", "2027", "365", "110").state()).isEqualTo(Progress.State.ON_PACE);
        assertThat(progress("leads", "2027", "365", "110.1").state()).isEqualTo(Progress.State.AHEAD);
    }

    @Test
    void aPeriodThatIsOverIsReachedOrMissed() {
        assertThat(progress("leads", "2027Q1", "50", "50").state()).isEqualTo(Progress.State.REACHED);
        assertThat(progress("leads", "2027Q1", "50", "49").state()).isEqualTo(Progress.State.MISSED);
        assertThat(progress("leads", "2027Q1", "50", "49").forecast()).isEqualTo(count("49"));
        assertThat(progress("leads", "2027Q3", "50", "0").state()).isEqualTo(Progress.State.NOT_BEGUN);
    }

    @Test
    void aTargetInDollarsIsHeldAgainstEurosAtThePlanRateOfItsPeriod() {
        Target dollars = Target.of(IssueId.of(7), "spend", TargetPeriod.read("2027Q1").get(), Measure.money(new BigDecimal("125"), "USD"), 1);
        List<MonthSum> euros = List.of(new MonthSum(IssueId.of(7), MetricKey.SPEND, "csv", "EUR", LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 2),
                Amount.of(new BigDecimal("40")), Instant.EPOCH));

        Progress progress = reading().of(dollars, euros, new Evaluator(Dictionary.standard(), RATES));
        Progress without = reading().of(dollars, euros, new Evaluator(Dictionary.standard(), Exchange.NONE));

        assertThat(progress.actual().currency()).isEqualTo("USD");
        assertThat(progress.actual().value().get()).isEqualByComparingTo("50");
        assertThat(progress.attainment().value().get()).isEqualByComparingTo("0.4");
        assertThat(progress.isAtPlanRate()).isTrue();
        assertThat(without.actual()).isEqualTo(Measure.money(new BigDecimal("40"), "EUR"));
        assertThat(without.attainment()).isEqualTo(Measure.undefined(Undefined.MIXED_CURRENCY));
    }

    @Test
    void aBudgetIsPlannedEvenlyOverTheDaysOfItsCampaign() {
        assertThat(pace("50", 10).planned().value().get()).isEqualByComparingTo("50");
        assertThat(pace("44.9", 10).state()).isEqualTo(Progress.State.BEHIND);
        assertThat(pace("45", 10).state()).isEqualTo(Progress.State.ON_PACE);
        assertThat(pace("55.1", 10).state()).isEqualTo(Progress.State.AHEAD);
        assertThat(pace("100.01", 10).state()).isEqualTo(Progress.State.OVER);
        assertThat(pace("80", 20).state()).isEqualTo(Progress.State.HELD);
        assertThat(pace("80", 99).pacing().value().get()).isEqualByComparingTo("0.8");
        assertThat(pace("0", 0).state()).isEqualTo(Progress.State.NOT_BEGUN);
        assertThat(pace("0", 0).pacing()).isEqualTo(Measure.undefined(Undefined.NO_DENOMINATOR));
    }

    /** EUR 100 over 20 days, as it stands after so many of them. */
    private static SpendPace pace(String spent, int days) {
        LocalDate first = LocalDate.of(2026, 4, 1);
        return SpendPace.of(Measure.money(new BigDecimal(spent), "EUR"), Measure.money(new BigDecimal("100"), "EUR"), first, first.plusDays(19),
                first.plusDays(days - 1L));
    }

    @Test
    void moneySpentIsKeptUnderItsTarget() {
        Target budget = Target.of(IssueId.of(1), "spend", period("2027Q1"), Measure.money(new BigDecimal("100"), "EUR"), 1);
        Progress over = Progress.of(budget, metric("spend"), Measure.money(new BigDecimal("101"), "EUR"), CALENDAR, TODAY);
        Progress under = Progress.of(budget, metric("spend"), Measure.money(new BigDecimal("95"), "EUR"), CALENDAR, TODAY);
        Progress dollars = Progress.of(budget, metric("spend"), Measure.money(new BigDecimal("95"), "USD"), CALENDAR, TODAY);

        assertThat(over.state()).isEqualTo(Progress.State.OVER);
        assertThat(over.attainment()).isEqualTo(count("1.01"));
        assertThat(under.state()).isEqualTo(Progress.State.HELD);
        assertThat(dollars.attainment()).isEqualTo(Measure.undefined(Undefined.MIXED_CURRENCY));
        assertThat(dollars.variance()).isEqualTo(Measure.undefined(Undefined.MIXED_CURRENCY));
        assertThat(dollars.state()).isEqualTo(Progress.State.NO_VALUE);
    }

    @Test
    void whereLowerIsBetterARatioIsReachedByTargetOverActual() {
        Target price = Target.of(IssueId.of(1), "costPerLead", period("2027"), Measure.money(new BigDecimal("80"), "EUR"), 1);
        Progress progress = Progress.of(price, metric("costPerLead"), Measure.money(new BigDecimal("100"), "EUR"), CALENDAR, TODAY);

        assertThat(progress.attainment()).isEqualTo(count("0.8"));
        assertThat(progress.plannedToDate()).isEqualTo(price.value());
        assertThat(progress.forecast()).isEqualTo(progress.actual());
        assertThat(progress.state()).isEqualTo(Progress.State.NOT_HELD);
    }

    @Test
    void withoutAValueTheReasonStays() {
        Target target = Target.of(IssueId.of(1), "leads", period("2027"), count("365"), 1);
        Progress progress = Progress.of(target, metric("leads"), Measure.undefined(Undefined.NO_DATA), CALENDAR, TODAY);

        assertThat(progress.pacing()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(progress.forecast()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(progress.state()).isEqualTo(Progress.State.NO_VALUE);
    }

    @Test
    void figuresThatReachBeyondThePeriodAreInNoSumOfIt() {
        ReadProgress read = reading();
        Evaluator evaluator = new Evaluator(Dictionary.standard(), Exchange.NONE);
        Target target = Target.of(IssueId.of(1), "clicks", period("2027Q1"), count("100"), 1);
        MonthSum inside = sum(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), 60);
        MonthSum across = sum(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 7, 5), 999);

        assertThat(read.of(target, List.of(inside, across), evaluator).actual()).isEqualTo(count("60"));
        assertThat(read.of(target, List.of(across), evaluator).actual()).isEqualTo(Measure.undefined(Undefined.PARTIAL_PERIOD));
        assertThat(read.of(target, List.of(), evaluator).actual()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
    }

    @Test
    void onlyYearsQuartersAndMonthsArePeriods() {
        assertThat(period("2027").first(CALENDAR)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(period("2027Q2").last(CALENDAR)).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(period("2027M12").first(CALENDAR)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(List.of("27", "2027Q5", "2027M13", "2027M1", "2027Q", "2027-04", "")).allMatch(key -> TargetPeriod.read(key).isEmpty());
    }

    private static ReadProgress reading() {
        return new ReadProgress(calendars(), Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private static FiscalCalendars calendars() {
        return new FiscalCalendars() {
            @Override
            public FiscalCalendar current() {
                return CALENDAR;
            }

            @Override
            public void change(FiscalCalendar calendar) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static MonthSum sum(LocalDate first, LocalDate last, long clicks) {
        return new MonthSum(IssueId.of(1), MetricKey.CLICKS, "plain-csv", Fact.NO_CURRENCY, first, last, Amount.of(clicks), Instant.EPOCH);
    }

    private static Progress progress(String metric, String period, String target, String actual) {
        return Progress.of(Target.of(IssueId.of(1), metric, period(period), count(target), 1), metric(metric), count(actual), CALENDAR, TODAY);
    }

    private static Definition metric(String code) {
        return Dictionary.standard().required(code);
    }

    private static TargetPeriod period(String key) {
        return TargetPeriod.read(key).orElseThrow();
    }

    private static Measure count(String value) {
        return Measure.of(new BigDecimal(value));
    }
}
