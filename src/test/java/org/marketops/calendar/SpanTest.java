package org.marketops.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void bothEndsCount() {
        assertThat(span("2026-08-17", "2026-08-17").days()).isEqualTo(1);
        assertThat(span("2026-08-17", "2026-09-06").days()).isEqualTo(21);
    }

    @Test
    void daysThatCrossAreRefused() {
        assertThatThrownBy(() -> span("2026-08-17", "2026-08-16")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-08-16");
    }

    @Test
    void spansThatShareOneDayMeetAndNeighboursDoNot() {
        assertThat(span("2026-08-01", "2026-08-10").common(span("2026-08-10", "2026-08-20"))).contains(span("2026-08-10", "2026-08-10"));
        assertThat(span("2026-08-01", "2026-08-10").meets(span("2026-08-11", "2026-08-20"))).isFalse();
    }

    @Test
    void aMoveOverTheEndOfSummerTimeAndOfTheYearKeepsTheLength() {
        Span overTheChangeOfClocks = span("2026-10-20", "2026-10-30");

        assertThat(overTheChangeOfClocks.movedBy(1)).isEqualTo(span("2026-10-21", "2026-10-31"));
        assertThat(span("2026-12-28", "2026-12-31").movedBy(4)).isEqualTo(span("2027-01-01", "2027-01-04"));
        assertThat(span("2028-02-28", "2028-02-28").movedBy(1).first()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void periodsFollowEachOtherWithoutGapOverManyYears() {
        Period.Quarters quarters = day -> {
            LocalDate first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            return Span.of(first, first.plusMonths(3).minusDays(1));
        };
        for (Period.Length length : Period.Length.values()) {
            Period period = Period.around(LocalDate.of(2019, 12, 30), length, quarters);
            while (period.days().first().getYear() < Year.of(2030).getValue()) {
                Period after = period.after(quarters);

                assertThat(after.days().first()).isEqualTo(period.days().last().plusDays(1));
                assertThat(after.before(quarters).days()).isEqualTo(period.days());
                period = after;
            }
        }
    }

    @Test
    void aWeekRunsFromMondayToSundayAlsoOverTheNewYear() {
        Period week = Period.around(LocalDate.of(2027, 1, 1), Period.Length.WEEK, day -> null);

        assertThat(week.days()).isEqualTo(span("2026-12-28", "2027-01-03"));
    }

    private static Span span(String first, String last) {
        return Span.of(LocalDate.parse(first), LocalDate.parse(last));
    }
}
