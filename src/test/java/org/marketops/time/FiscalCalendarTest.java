package org.marketops.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
    private static final FiscalCalendar WEEKS = FiscalCalendar.of(1, FiscalCalendar.Pattern.FOUR_FOUR_FIVE, ZoneOffset.UTC);

    @Test
    void aYearFromAprilIsNamedAfterTheYearItEndsIn() {
        FiscalMonth first = APRIL.monthOf(LocalDate.of(2026, 4, 1));
        FiscalMonth last = APRIL.monthOf(LocalDate.of(2027, 3, 31));

        assertThat(first.key()).isEqualTo(202701);
        assertThat(last.key()).isEqualTo(202712);
        assertThat(APRIL.yearOf(LocalDate.of(2026, 3, 31))).isEqualTo(2026);
        assertThat(APRIL.month(202704)).isEqualTo(APRIL.monthOf(LocalDate.of(2026, 7, 9)));
    }

    @Test
    void aYearFromJanuaryBearsItsOwnNumber() {
        FiscalCalendar january = FiscalCalendar.of(1, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);

        assertThat(january.monthOf(LocalDate.of(2028, 2, 29)).key()).isEqualTo(202802);
        assertThat(january.lastDay(2028)).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(january.lastDayOfQuarter(LocalDate.of(2028, 4, 1))).isEqualTo(LocalDate.of(2028, 6, 30));
    }

    @Test
    void quartersOfWeeksAreFourFourFiveFromTheMondayNearestToTheStart() {
        List<FiscalMonth> months = WEEKS.months(2026);

        assertThat(months.get(0).first()).isEqualTo(LocalDate.of(2025, 12, 29));
        for (FiscalMonth month : months) {
            assertThat(weeks(month)).as(month.toString()).isEqualTo(month.number() == 12 ? 6 : month.number() % 3 == 0 ? 5 : 4);
        }
        assertThat(WEEKS.yearOf(LocalDate.of(2025, 12, 29))).isEqualTo(2026);
        assertThat(weeks(WEEKS.months(2027).get(11))).isEqualTo(5);
    }

    @Test
    void everyDayOfAnyCalendarBelongsToExactlyOneMonth() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            FiscalCalendar calendar = FiscalCalendar.of(1 + random.nextInt(12), FiscalCalendar.Pattern.values()[random.nextInt(2)],
                    ZoneOffset.UTC);
            int year = 1971 + random.nextInt(150);
            LocalDate next = calendar.lastDay(year - 1).plusDays(1);
            for (FiscalMonth month : calendar.months(year)) {
                LocalDate inside = month.first().plusDays(random.nextInt((int) ChronoUnit.DAYS.between(month.first(), month.last()) + 1));

                assertThat(month.first()).as("seed %s, %s", seed, calendar).isEqualTo(next);
                assertThat(calendar.monthOf(inside)).as("seed %s, %s, %s", seed, calendar, inside).isEqualTo(month);
                assertThat(calendar.monthOf(month.first())).isEqualTo(month);
                assertThat(calendar.monthOf(month.last())).isEqualTo(month);
                assertThat(calendar.month(month.key())).isEqualTo(month);
                next = month.last().plusDays(1);
            }
            assertThat(next).as("seed %s, %s", seed, calendar).isEqualTo(calendar.firstDay(year + 1));
            if (calendar.pattern() == FiscalCalendar.Pattern.FOUR_FOUR_FIVE) {
                assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            }
        }
    }

    @Test
    void numbersThatAreNoMonthAreRefused() {
        assertThatThrownBy(() -> APRIL.month(202700)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> APRIL.month(202713)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> APRIL.month(12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FiscalCalendar.of(13, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long weeks(FiscalMonth month) {
        return (ChronoUnit.DAYS.between(month.first(), month.last()) + 1) / 7;
    }
}
