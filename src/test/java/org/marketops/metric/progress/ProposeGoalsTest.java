package org.marketops.metric.progress;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.Undefined;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** FY 2027 begins in April 2026; today is 9 July 2026, in the second quarter. */
class ProposeGoalsTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);

    private final List<MonthSum> sums = new ArrayList<>();

    @Test
    void aGoalIsLastYearsValueWithGrowth() {
        came(MetricKey.LEADS, "200", "2025-08-10");
        came(MetricKey.LEADS, "7", "2025-10-01");

        GoalProposal proposal = proposed("leads", "2027Q2", GoalBasis.LAST_YEAR, "0.1");

        assertThat(proposal.sample()).extracting(past -> past.period().key()).containsExactly("2026Q2");
        assertThat(proposal.past()).isEqualTo(count("200"));
        assertThat(proposal.goal()).isEqualTo(count("220"));
    }

    @Test
    void periodsAreWeightedTheLatestMostAndOneThatIsNotOverIsLeftOut() {
        came(MetricKey.LEADS, "100", "2026-05-10");
        came(MetricKey.LEADS, "80", "2026-02-10");
        came(MetricKey.LEADS, "50", "2025-11-10");
        came(MetricKey.LEADS, "999", "2026-07-01");

        GoalProposal proposal = proposed("leads", "2027Q3", GoalBasis.LAST_THREE, "0.25");

        assertThat(proposal.sample()).extracting(past -> past.period().key()).containsExactly("2027Q1", "2026Q4", "2026Q3");
        assertThat(proposal.past()).as("100 × 0.5 + 80 × 0.3 + 50 × 0.2").isEqualTo(count("84"));
        assertThat(proposal.goal()).isEqualTo(count("105"));
    }

    @Test
    void aRatioIsThatOfTheWeightedSumsAndLowerIsBetterGrowsDownwards() {
        came(MetricKey.SPEND, "100", "2026-05-10");
        came(MetricKey.LEADS, "10", "2026-05-10");
        came(MetricKey.SPEND, "300", "2026-02-10");
        came(MetricKey.LEADS, "15", "2026-02-10");

        GoalProposal proposal = proposed("costPerLead", "2027Q2", GoalBasis.LAST_TWO, "0.1");

        assertThat(proposal.isLowerBetter()).isTrue();
        assertThat(proposal.past()).as("(100 × 0.6 + 300 × 0.4) ÷ (10 × 0.6 + 15 × 0.4), and not 10 × 0.6 + 20 × 0.4").isEqualTo(euros("15"));
        assertThat(proposal.goal()).isEqualTo(euros("13.5"));
    }

    @Test
    void aPeriodWithoutFiguresLeavesNoGoal() {
        came(MetricKey.LEADS, "100", "2026-05-10");

        GoalProposal proposal = proposed("leads", "2027Q2", GoalBasis.LAST_TWO, "0.1");

        assertThat(proposal.goal()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(proposal.target()).isEmpty();
        assertThat(proposal.sample()).extracting(GoalProposal.Past::value).containsExactly(count("100"), Measure.undefined(Undefined.NO_DATA));
    }

    @Test
    void lastYearsPeriodThatIsNotOverLeavesNoGoal() {
        came(MetricKey.LEADS, "100", "2026-07-02");

        assertThat(proposed("leads", "2028Q2", GoalBasis.LAST_YEAR, "0.1").goal()).isEqualTo(Measure.undefined(Undefined.PARTIAL_PERIOD));
    }

    @Test
    void nothingGrowsFromZero() {
        came(MetricKey.LEADS, "0", "2025-08-10");
        came(MetricKey.CLICKS, "3", "2025-08-10");

        assertThat(proposed("leads", "2027Q2", GoalBasis.LAST_YEAR, "0.1").goal()).isEqualTo(Measure.undefined(Undefined.NEGATIVE_BASE));
        came(MetricKey.SPEND, "9", "2025-08-10");
        assertThat(proposed("costPerClick", "2027Q2", GoalBasis.LAST_YEAR, "1").goal()).as("100 % lower").isEqualTo(Measure.undefined(Undefined.NEGATIVE_BASE));
    }

    @Test
    void whatIsTakenIsRoundedAndTheGoalIsNot() {
        came(MetricKey.LEADS, "33", "2025-08-10");
        came(MetricKey.SPEND, "100", "2025-08-10");
        came(MetricKey.CLICKS, "7", "2025-08-10");
        came(MetricKey.IMPRESSIONS, "900", "2025-08-10");

        assertThat(proposed("leads", "2027Q2", GoalBasis.LAST_YEAR, "0.05").goal()).isEqualTo(count("34.65"));
        assertThat(proposed("leads", "2027Q2", GoalBasis.LAST_YEAR, "0.05").target()).contains(count("35"));
        assertThat(proposed("costPerClick", "2027Q2", GoalBasis.LAST_YEAR, "0").target()).contains(euros("14.29"));
        assertThat(proposed("ctr", "2027Q2", GoalBasis.LAST_YEAR, "0").target()).contains(count("0.0078"));
    }

    @Test
    void metricsWithoutAPastAreNotProposed() {
        came(MetricKey.LEADS, "33", "2025-08-10");

        assertThat(proposals("2027Q2", GoalBasis.LAST_YEAR, "0.05")).extracting(each -> each.metric().code()).containsExactly("leads");
    }

    private GoalProposal proposed(String metric, String period, GoalBasis basis, String growth) {
        return proposals(period, basis, growth).stream().filter(each -> each.metric().code().equals(metric)).findFirst().orElseThrow();
    }

    private List<GoalProposal> proposals(String period, GoalBasis basis, String growth) {
        ProposeGoals propose = new ProposeGoals(calendars(), Clock.fixed(Instant.parse("2026-07-09T10:00:00Z"), ZoneOffset.UTC));
        return propose.of(Dictionary.standard().all().stream().collect(Collectors.toList()), TargetPeriod.read(period).orElseThrow(), basis,
                new BigDecimal(growth), sums, new Evaluator(Dictionary.standard(), Exchange.NONE));
    }

    private void came(MetricKey metric, String amount, String day) {
        sums.add(new MonthSum(IssueId.of(7), metric, "csv", metric.isMoney() ? "EUR" : Fact.NO_CURRENCY, LocalDate.parse(day), LocalDate.parse(day),
                Amount.of(new BigDecimal(amount)), Instant.EPOCH));
    }

    private static Measure count(String value) {
        return Measure.of(new BigDecimal(value));
    }

    private static Measure euros(String value) {
        return Measure.money(new BigDecimal(value), "EUR");
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
}
