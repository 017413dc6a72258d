package org.marketops.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The figures of metrics.md, Money, reckoned by hand. */
class FiguresTest {

    private static final YearPoint TENTH_OF_JULY = YearPoint.in(4, 10, 31);

    @Test
    void availableIsPlanLessActualLessCommittedAndBelowZeroWhenOverCommitted() {
        Cells cells = Cells.none().with(Kind.PLAN, 1, 1_000).with(Kind.ACTUAL, 1, 700).with(Kind.COMMITTED, 2, 400);

        assertThat(Figures.of(cells, TENTH_OF_JULY).available()).isEqualTo(-100);
    }

    @Test
    void plannedToDateTakesClosedMonthsWholeAndTheOpenOneByItsDays() {
        Cells cells = Cells.none().with(Kind.PLAN, 3, 1_000).with(Kind.PLAN, 4, 3_100).with(Kind.PLAN, 5, 9_999).with(Kind.ACTUAL, 4, 1_500);

        Figures figures = Figures.of(cells, TENTH_OF_JULY);

        assertThat(figures.plannedToDate()).isEqualTo(2_000);
        assertThat(figures.pacing().percent().get()).isEqualByComparingTo("75");
    }

    @Test
    void roundingWaitsForTheSum() {
        Figures third = Figures.of(Cells.none().with(Kind.PLAN, 1, 1), YearPoint.in(1, 1, 3));

        assertThat(third.plus(third).plus(third).plannedToDate()).isEqualTo(1);
        assertThat(third.plannedToDate()).isZero();
    }

    @Test
    void forecastAtCompletionTakesActualsThenTheLargerThenTheForecast() {
        Cells cells = Cells.none().with(Kind.PLAN, 3, 50).with(Kind.ACTUAL, 3, 40).with(Kind.FORECAST, 3, 999)
                .with(Kind.FORECAST, 4, 100).with(Kind.ACTUAL, 4, 120).with(Kind.FORECAST, 5, 70).with(Kind.PLAN, 6, 30);

        Figures figures = Figures.of(cells, TENTH_OF_JULY);

        assertThat(figures.forecastAtCompletion()).isEqualTo(40 + 120 + 70 + 30);
        assertThat(figures.isForecastAssumed()).as("June has no forecast, so its plan stands in").isTrue();
        assertThat(figures.variance()).isEqualTo(80 - 260);
        assertThat(figures.varianceShare().percent().get()).isEqualByComparingTo("-225");
    }

    @Test
    void whereNothingIsPlannedThereIsNoShareButAReason() {
        Figures nothing = Figures.of(Cells.none().with(Kind.ACTUAL, 1, 5), TENTH_OF_JULY);

        assertThat(nothing.pacing().percent()).isEmpty();
        assertThat(nothing.pacing().reason()).contains(Figures.Undefined.NOTHING_PLANNED_TO_DATE);
        assertThat(nothing.varianceShare().reason()).contains(Figures.Undefined.NOTHING_PLANNED);
    }

    @Test
    void beforeTheYearNothingIsDueAndAfterItEverythingIs() {
        Cells cells = Cells.none().with(Kind.PLAN, 1, 10).with(Kind.PLAN, 12, 20).with(Kind.ACTUAL, 12, 7);

        assertThat(Figures.of(cells, YearPoint.before()).plannedToDate()).isZero();
        assertThat(Figures.of(cells, YearPoint.before()).forecastAtCompletion()).isEqualTo(30);
        assertThat(Figures.of(cells, YearPoint.after()).plannedToDate()).isEqualTo(30);
        assertThat(Figures.of(cells, YearPoint.after()).forecastAtCompletion()).isEqualTo(7);
    }

    @Test
    void theGapIsWhatTheTargetLeavesBesidesPartsAndReserve() {
        assertThat(Figures.gap(25_000, 24_150, 500)).isEqualTo(350);
        assertThat(Figures.gap(50_000, 50_500, 0)).isEqualTo(-500);
    }

    @Test
    void aDayThatNoYearHasIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> YearPoint.in(13, 1, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> YearPoint.in(1, 31, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> Cells.none().with(Kind.PLAN, 0, 1));
    }
}
