package org.marketops.objective;

import org.junit.jupiter.api.Test;
import org.marketops.objective.GoalQuestion.Weighting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.objective.Sample.LEADS;
import static org.marketops.objective.Sample.objective;
import static org.marketops.objective.Sample.target;

class GoalTest {

    private static final Period Q3 = Period.quarter(2027, 3);

    @Test
    void theSamePeriodOfLastYearGrows() {
        Goal goal = Goal.of(GoalQuestion.samePeriodLastYear(Q3, new BigDecimal("12.5")),
                List.of(past("2026Q3", "200"), past("2027Q2", "999")), 0);

        assertThat(goal.past()).isEqualByComparingTo("200");
        assertThat(goal.proposal()).isEqualByComparingTo("225");
        assertThat(goal.sample()).extracting(line -> line.value().period().key()).containsExactly("2026Q3");
    }

    @Test
    void trailingPeriodsReachOverTheYearAndTheNewestMayWeighMost() {
        List<PastValue> history = List.of(past("2027Q2", "130"), past("2027Q1", "110"), past("2026Q4", "100"));

        Goal equal = Goal.of(GoalQuestion.trailing(Q3, 3, Weighting.EQUAL, BigDecimal.ZERO), history, 2);
        Goal weighted = Goal.of(GoalQuestion.trailing(Q3, 3, Weighting.NEWEST_MOST, BigDecimal.TEN), history, 2);

        assertThat(equal.proposal()).isEqualByComparingTo("113.33");
        // (100×1 + 110×2 + 130×3) ÷ 6 × 1.1
        assertThat(weighted.past()).isEqualByComparingTo("118.33");
        assertThat(weighted.proposal()).isEqualByComparingTo("130.17");
        assertThat(weighted.sample()).extracting(Goal.Line::weight).containsExactly(1, 2, 3);
        assertThat(weighted.sample()).extracting(line -> line.value().period().key()).containsExactly("2026Q4", "2027Q1", "2027Q2");
    }

    @Test
    void aHistoryThatIsTooShortIsRefusedNamingWhatIsMissing() {
        GoalQuestion question = GoalQuestion.trailing(Q3, 3, Weighting.EQUAL, BigDecimal.ZERO);

        assertThatThrownBy(() -> Goal.of(question, List.of(past("2027Q1", "110")), 0))
                .isInstanceOfSatisfying(GoalRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("TOO_SHORT");
                    assertThat(refused.arguments()).containsExactly("3", "1", "2026Q4, 2027Q2");
                    assertThat(refused.missing()).hasSize(2);
                });
    }

    @Test
    void zeroIsAValueOfThePast() {
        assertThat(Goal.of(GoalQuestion.samePeriodLastYear(Q3, BigDecimal.TEN), List.of(past("2026Q3", "0")), 0).proposal()).isZero();
    }

    @Test
    void yearsLookBackAtYears() {
        assertThat(GoalQuestion.trailing(Period.year(2027), 2, Weighting.EQUAL, BigDecimal.ZERO).sample())
                .extracting(Period::key).containsExactly("2025", "2026");
        assertThatThrownBy(() -> GoalQuestion.trailing(Q3, 13, Weighting.EQUAL, BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GoalQuestion.samePeriodLastYear(Q3, new BigDecimal("-101"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void attainmentTurnsRoundWhereLowerIsBetter() {
        Objective leads = target(objective("Leads", Level.FUNCTION, LEADS), "30");
        Objective hours = target(objective("Lead time", Level.FUNCTION,
                Yardstick.of("p85 lead time", Yardstick.Unit.RATIO, "", true)), "24");

        assertThat(Attainment.of(leads, Optional.of(new BigDecimal("31")))).isEqualTo(Sample.figure("103.3"));
        assertThat(Attainment.of(hours, Optional.of(new BigDecimal("31")))).isEqualTo(Sample.figure("77.4"));
        assertThat(Attainment.of(leads, Optional.empty())).isEqualTo(Figure.undefined(Figure.Reason.NO_ACTUAL));
        assertThat(Attainment.of(hours, Optional.of(BigDecimal.ZERO))).isEqualTo(Figure.undefined(Figure.Reason.DIVISOR_ZERO));
        assertThat(Attainment.of(target(leads, "0"), Optional.of(BigDecimal.ONE))).isEqualTo(Figure.undefined(Figure.Reason.DIVISOR_ZERO));
        assertThat(Attainment.of(leads.withTarget(Optional.empty()), Optional.of(BigDecimal.ONE)))
                .isEqualTo(Figure.undefined(Figure.Reason.NO_TARGET));
    }

    @Test
    void periodsAreReadAsTheyAreWritten() {
        assertThat(Period.read("2027")).contains(Period.year(2027));
        assertThat(Period.read("2027Q4")).contains(Period.quarter(2027, 4));
        assertThat(Period.read("2027Q5")).isEmpty();
        assertThat(Period.read("2199")).isEmpty();
        assertThat(Period.read("27")).isEmpty();
        assertThat(Period.quarter(2027, 1).before()).isEqualTo(Period.quarter(2026, 4));
        assertThat(Period.year(2027).holds(Q3)).isTrue();
        assertThat(Q3.holds(Period.year(2027))).isFalse();
    }

    private static PastValue past(String period, String value) {
        return PastValue.of(Period.read(period).orElseThrow(), new BigDecimal(value));
    }
}
