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
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Amount;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.objective.Figure;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in a pack, reckoned by hand. */
class PackFiguresTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Period Q1 = Period.quarter(2027, 1);

    @Test
    void anAttainmentOfNinetyIsOnTrackAndOneOfAHundredAndFiveIsAhead() {
        assertThat(Standing.of(new BigDecimal("89.9"))).isEqualTo(Standing.BEHIND);
        assertThat(Standing.of(new BigDecimal("90.0"))).isEqualTo(Standing.ON_TRACK);
        assertThat(Standing.of(new BigDecimal("104.9"))).isEqualTo(Standing.ON_TRACK);
        assertThat(Standing.of(new BigDecimal("105.0"))).isEqualTo(Standing.AHEAD);
    }

    @Test
    void aResultIsOfTheObjectiveAndThoseBelowItAndTheFurthestBehindComesFirst() {
        Objective top = goal(1, "All regions", 0, "leads", "100");
        Objective part = goal(2, "EMEA", 1, "leads", "50");
        Objective none = goal(3, "Another", 0, "clicks", "10");
        ObjectiveTree tree = ObjectiveTree.of(List.of(top, part, none));

        List<GoalResult> results = GoalResult.of(tree, List.of(none, part, top), Map.of(IssueId.of(7), 1, IssueId.of(8), 2),
                List.of(sum(7, MetricKey.LEADS, 20, ""), sum(8, MetricKey.LEADS, 60, ""), sum(8, MetricKey.RESULTS, 900, ""), sum(9, MetricKey.LEADS, 5, "")));

        assertThat(results).extracting(each -> each.objective().name()).containsExactly("All regions", "EMEA", "Another");
        assertThat(results).extracting(each -> each.attainment().value().map(BigDecimal::toPlainString).orElse("none"))
                .containsExactly("80.0", "120.0", "none");
        assertThat(results.get(2).result()).isEqualTo(Figure.undefined(Figure.Reason.NO_ACTUAL));
    }

    @Test
    void anAmountInAnotherCurrencyIsNoResultRatherThanAWrongOne() {
        Objective goal = Objective.draft("Pipeline", PersonKey.of("priya"), Level.MARKETING, Q1, Yardstick.of("pipeline", Yardstick.Unit.MONEY, "EUR", false))
                .withTarget(Optional.of(BigDecimal.TEN)).saved(1, 1);

        GoalResult result = GoalResult.of(ObjectiveTree.of(List.of(goal)), List.of(goal), Map.of(IssueId.of(7), 1),
                List.of(sum(7, MetricKey.PIPELINE, 5, "EUR"), sum(7, MetricKey.PIPELINE, 5, "USD"))).get(0);

        assertThat(result.attainment()).isEqualTo(Figure.undefined(Figure.Reason.OTHER_CURRENCY));
    }

    @Test
    void moneyIsOfTheMonthsOfTheQuarterByRegionAndCurrencyWithoutReserves() {
        List<BudgetLine> lines = List.of(line(1, "EUR", false, 100, 90), line(1, "EUR", false, 10, 0), line(1, "EUR", true, 1000, 0),
                line(1, "USD", false, 7, 8), line(2, "EUR", false, 5, 5));

        List<RegionMoney> found = RegionMoney.of(lines, id -> id.value() == 1 ? "EMEA" : "", 1, YearPoint.after());

        assertThat(found.stream().map(each -> each + " " + each.difference() + " " + each.planOfYear() + " " + each.overYear()).collect(Collectors.toList()))
                .containsExactly("EMEA EUR 330 270 -60 440 -170", "EMEA USD 21 24 3 28 -4", " EUR 15 15 0 20 -5");
    }

    /** April to July: four months, three of them in the quarter; the actuals of the quarter are entered. */
    private static BudgetLine line(long issue, String currency, boolean reserve, long plan, long actual) {
        Cells cells = Cells.none();
        for (int month = 1; month <= 4; month++) {
            cells = cells.with(Kind.PLAN, month, OptionalLong.of(plan));
            if (month < 4) {
                cells = cells.with(Kind.ACTUAL, month, OptionalLong.of(actual));
            }
        }
        return BudgetLine.draft(new LinePlace(1, IssueId.of(issue), Optional.empty(), 2027), new LineWords("", "", "", Tag.FORECAST),
                Currency.getInstance(currency), reserve).withCells(cells);
    }

    private static Objective goal(int id, String name, int parent, String metric, String target) {
        return Objective.draft(name, PersonKey.of("priya"), Level.MARKETING, Q1, Yardstick.of(metric, Yardstick.Unit.COUNT, "", false))
                .withTarget(Optional.of(new BigDecimal(target))).under(parent == 0 ? OptionalInt.empty() : OptionalInt.of(parent)).saved(id, 1);
    }

    private static PeriodSum sum(long issue, MetricKey metric, long amount, String currency) {
        return new PeriodSum(issue, metric, "", currency, APRIL, APRIL, Amount.of(amount));
    }
}
