package org.marketops.metric.page;

import org.junit.jupiter.api.Test;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 9);
    private static final Evaluator EVALUATOR = new Evaluator(Dictionary.standard(), Exchange.NONE);

    @Test
    void anOpenPeriodEndsTodayAndIsComparedWithAsManyDays() {
        Window year = window("2027");

        assertThat(year).hasToString("2026-04-01..2026-07-09");
        assertThat(year.isToDate()).isTrue();
        assertThat(year.lastYear(CALENDAR)).hasToString("2025-04-01..2025-07-09");
        assertThat(window("2027Q2").before(CALENDAR)).hasToString("2026-04-01..2026-04-09");
        assertThat(window("2027M04").before(CALENDAR)).hasToString("2026-06-01..2026-06-09");
    }

    @Test
    void aClosedPeriodIsComparedWithTheWholeOneBeforeIt() {
        assertThat(window("2027Q1").before(CALENDAR)).hasToString("2026-01-01..2026-03-31");
        assertThat(window("2027M01").before(CALENDAR)).hasToString("2026-03-01..2026-03-31");
        assertThat(window("2027Q1").lastYear(CALENDAR)).hasToString("2025-04-01..2025-06-30");
    }

    @Test
    void daysOfOnesOwnAreComparedWithAsManyBeforeThem() {
        Window week = Window.days(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 14));

        assertThat(week.before(CALENDAR)).hasToString("2026-06-01..2026-06-07");
        assertThat(week.lastYear(CALENDAR)).hasToString("2025-06-08..2025-06-14");
    }

    @Test
    void aPartWithoutFiguresIsAGapAndTheWholeIsOfSums() {
        Figures figures = figures(figure(1, "a", "spend", "10", "EUR", 4, 2), figure(1, "a", "results", "1", Fact.NO_CURRENCY, 4, 2),
                figure(1, "a", "spend", "10", "EUR", 6, 1), figure(1, "a", "results", "4", Fact.NO_CURRENCY, 6, 1));

        Series series = Series.of("costPerResult", figures, window("2027Q1"), Grain.MONTH, CALENDAR, EVALUATOR);

        assertThat(measures(series)).containsExactly(euros("10"), Measure.undefined(Undefined.NO_DATA), euros("2.5"));
        assertThat(series.whole().measure()).isEqualTo(euros("4"));
        assertThat(series.points().get(1).first()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void weeksBeginOnMondayAndTheFirstOneIsCut() {
        Series series = Series.of("clicks", figures(figure(1, "a", "clicks", "5", Fact.NO_CURRENCY, 4, 1), figure(1, "a", "clicks", "7", Fact.NO_CURRENCY, 4, 6)),
                Window.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 12)), Grain.WEEK, CALENDAR, EVALUATOR);

        assertThat(series.points().stream().map(Series.Point::first)).containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 6));
        assertThat(measures(series)).containsExactly(Measure.of(new BigDecimal("5")), Measure.of(new BigDecimal("7")));
    }

    @Test
    void aFigureOverDaysOfSeveralPointsIsInTheWholeAndInNoPoint() {
        Figure range = new Figure(1, "a", "clicks", new BigDecimal("90"), Fact.NO_CURRENCY, LocalDate.of(2026, 4, 20), LocalDate.of(2026, 6, 10));
        Figures figures = figures(range, figure(1, "a", "clicks", "5", Fact.NO_CURRENCY, 6, 1));

        Series series = Series.of("clicks", figures, window("2027Q1"), Grain.MONTH, CALENDAR, EVALUATOR);

        assertThat(measures(series)).containsExactly(Measure.undefined(Undefined.PARTIAL_PERIOD), Measure.undefined(Undefined.NO_DATA), Measure.of(new BigDecimal("5")));
        assertThat(series.whole().measure()).isEqualTo(Measure.of(new BigDecimal("95")));
        assertThat(series.isSpread()).isTrue();
    }

    @Test
    void theCheapestComesFirstAndNoValueLast() {
        Figures figures = figures(figure(1, "dear", "spend", "30", "EUR", 4, 1), figure(1, "dear", "results", "1", Fact.NO_CURRENCY, 4, 1),
                figure(1, "nothing", "spend", "5", "EUR", 4, 1), figure(1, "nothing", "results", "0", Fact.NO_CURRENCY, 4, 1),
                figure(1, "cheap", "spend", "3", "EUR", 4, 1), figure(1, "cheap", "results", "1", Fact.NO_CURRENCY, 4, 1),
                figure(1, "elsewhere", "clicks", "1", Fact.NO_CURRENCY, 4, 1));

        Breakdown breakdown = Breakdown.of(metric("costPerResult"), figures, EVALUATOR, Figure::source);

        assertThat(breakdown.columns()).containsExactly("spend", "results", "costPerResult");
        assertThat(breakdown.lines().stream().map(Breakdown.Line::group)).containsExactly("cheap", "dear", "nothing");
        assertThat(breakdown.lines().get(2).measures().get(2)).isEqualTo(Measure.undefined(Undefined.NO_DENOMINATOR));
    }

    @Test
    void aPriceHasWhatWasShownAndClickedBeforeIt() {
        Figures figures = figures(figure(1, "search", "spend", "30", "EUR", 4, 1), figure(1, "search", "results", "2", Fact.NO_CURRENCY, 4, 1),
                figure(1, "search", "clicks", "5", Fact.NO_CURRENCY, 4, 1), figure(1, "search", "impressions", "500", Fact.NO_CURRENCY, 4, 1),
                figure(1, "fair", "spend", "40", "EUR", 4, 1), figure(1, "fair", "results", "2", Fact.NO_CURRENCY, 4, 1));

        Breakdown breakdown = Breakdown.of(metric("costPerResult"), figures, EVALUATOR, Figure::source);

        assertThat(breakdown.columns()).containsExactly("impressions", "clicks", "ctr", "spend", "results", "costPerResult");
        assertThat(breakdown.lines().get(0).measures().get(2)).isEqualTo(Measure.of(new BigDecimal("0.01")));
        assertThat(breakdown.lines().get(1).measures().get(0)).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(Breakdown.of(metric("costPerClick"), figures, EVALUATOR, Figure::source).columns()).containsExactly("impressions", "ctr", "spend", "clicks", "costPerClick");
    }

    @Test
    void whatCostNothingHasNoPriceAndComesLast() {
        Figures figures = figures(figure(1, "free", "spend", "0", "EUR", 4, 1), figure(1, "free", "results", "62", Fact.NO_CURRENCY, 4, 1),
                figure(1, "paid", "spend", "40", "EUR", 4, 1), figure(1, "paid", "results", "2", Fact.NO_CURRENCY, 4, 1));

        Breakdown breakdown = Breakdown.of(metric("costPerResult"), figures, EVALUATOR, Figure::source);

        assertThat(breakdown.lines().stream().map(Breakdown.Line::group)).containsExactly("paid", "free");
        assertThat(breakdown.lines().get(1).measures()).containsExactly(euros("0"), Measure.of(new BigDecimal("62")), Measure.undefined(Undefined.NO_COST));
    }

    @Test
    void whatAddsUpIsSortedByItsSizeWhateverItsDirection() {
        Figures figures = figures(figure(1, "small", "spend", "3", "EUR", 4, 1), figure(2, "large", "spend", "30", "EUR", 4, 1));

        assertThat(Breakdown.of(metric("spend"), figures, EVALUATOR, Figure::source).lines().stream().map(Breakdown.Line::group))
                .containsExactly("large", "small");
    }

    @Test
    void rowsOfTwoCurrenciesAreComparedInOne() {
        Exchange rates = new Exchange() {
            @Override
            public Optional<String> currency() {
                return Optional.of("EUR");
            }

            @Override
            public Optional<BigDecimal> units(String from, LocalDate day) {
                return Optional.of(new BigDecimal("1.25"));
            }

            @Override
            public String rateName(String from, LocalDate day) {
                return from;
            }
        };
        Figures figures = figures(figure(1, "there", "spend", "100", "USD", 4, 1), figure(1, "here", "spend", "90", "EUR", 4, 1));

        Breakdown breakdown = Breakdown.of(metric("spend"), figures, new Evaluator(Dictionary.standard(), Exchange.forAll(rates)), Figure::source);

        assertThat(breakdown.lines().stream().map(line -> line.measures().get(0))).containsExactly(euros("90"), euros("80"));
    }

    private static Window window(String period) {
        return Window.of(TargetPeriod.read(period).orElseThrow(), CALENDAR, TODAY);
    }

    private static Definition metric(String code) {
        return Dictionary.standard().required(code);
    }

    private static List<Measure> measures(Series series) {
        return series.points().stream().map(point -> point.result().measure()).collect(Collectors.toList());
    }

    private static Measure euros(String amount) {
        return Measure.money(new BigDecimal(amount), "EUR");
    }

    private static Figures figures(Figure... figures) {
        return new Figures(List.of(figures), 0, true, false);
    }

    private static Figure figure(long owner, String source, String metric, String amount, String currency, int month, int day) {
        LocalDate on = LocalDate.of(2026, month, day);
        return new Figure(owner, source, metric, new BigDecimal(amount), currency, on, on);
    }
}
