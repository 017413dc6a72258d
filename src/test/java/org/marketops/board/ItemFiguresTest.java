package org.marketops.board;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.budget.YearPoint;
import org.marketops.kernel.IssueId;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in items of dashboards, reckoned by hand. */
class ItemFiguresTest {

    @Test
    void thePercentilesAreTimesThatHalfAndEightyFivePercentKept() {
        LeadTimes times = LeadTimes.of(IntStream.rangeClosed(1, 20).mapToObj(Duration::ofHours).collect(Collectors.toList()));

        assertThat(times.p50()).hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("10"));
        assertThat(times.p85()).hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("17"));
    }

    @Test
    void ofFewerThanTenDecisionsThereIsNoPercentile() {
        List<Duration> nine = IntStream.rangeClosed(1, 9).mapToObj(Duration::ofHours).collect(Collectors.toList());

        assertThat(LeadTimes.of(nine).p50()).isEmpty();
        assertThat(LeadTimes.of(nine).p85()).isEmpty();
        assertThat(LeadTimes.of(nine).count()).isEqualTo(9);
    }

    @Test
    void hoursHaveOneDecimalRoundedHalfUp() {
        assertThat(LeadTimes.hours(Duration.ofMinutes(93))).isEqualByComparingTo("1.6");
        assertThat(LeadTimes.hours(Duration.ofMinutes(3))).isEqualByComparingTo("0.1");
    }

    @Test
    void paceIsOfTheBegunMonthsOfTheQuarterTheOpenOneByItsDays() {
        List<BudgetLine> lines = List.of(line("EUR", false, 300, 250), line("EUR", true, 9000, 0), line("USD", false, 0, 5));

        // May is open, 10 of 30 days are over: 300 + 100 planned, 250 + 250 spent; what is booked in June counts later.
        List<QuarterPace> paces = QuarterPace.of(lines, issue -> "EMEA", 1, YearPoint.in(2, 10, 30));

        assertThat(paces).extracting(QuarterPace::toString).containsExactly("EMEA EUR 400 500", "EMEA USD 0 10");
        assertThat(paces.get(0).pacing()).hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("125"));
        assertThat(paces.get(0).pace()).contains(QuarterPace.Pace.AHEAD);
        assertThat(paces.get(1).pacing()).isEmpty();
        assertThat(paces.get(1).pace()).isEmpty();
    }

    @Test
    void aQuarterThatHasNotBegunHasNoPace() {
        assertThat(QuarterPace.of(List.of(line("EUR", false, 300, 250)), issue -> "EMEA", 1, YearPoint.before())).isEmpty();
    }

    @Test
    void ninetyToAHundredAndTenPercentIsOnPace() {
        assertThat(pace(89)).isEqualTo(QuarterPace.Pace.BEHIND);
        assertThat(pace(90)).isEqualTo(QuarterPace.Pace.ON_PACE);
        assertThat(pace(110)).isEqualTo(QuarterPace.Pace.ON_PACE);
        assertThat(pace(111)).isEqualTo(QuarterPace.Pace.AHEAD);
    }

    private static QuarterPace.Pace pace(long actual) {
        return QuarterPace.of(List.of(line("EUR", false, 100, actual)), issue -> "", 1, YearPoint.after()).get(0).pace().orElseThrow();
    }

    /** The same in each month of the first quarter. */
    private static BudgetLine line(String currency, boolean reserve, long plan, long actual) {
        Cells cells = Cells.none();
        for (int month = 1; month <= 3; month++) {
            cells = cells.with(Kind.PLAN, month, plan).with(Kind.ACTUAL, month, actual);
        }
        return BudgetLine.draft(new LinePlace(1, IssueId.of(1), Optional.empty(), 2027), new LineWords("", "", "", Tag.FORECAST),
                Currency.getInstance(currency), reserve).withCells(cells);
    }
}
