package org.marketops.board;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Amount;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import static org.assertj.core.api.Assertions.assertThat;

/** Who helped and who held back, reckoned by hand. */
class ContributionTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Map<IssueId, Integer> COUNTS = Map.of(IssueId.of(7), 1, IssueId.of(8), 2, IssueId.of(9), 2);

    private final Objective top = goal(1, 0, "pipeline", Yardstick.Unit.MONEY, "EUR", false, "1000");
    private final Objective part = goal(2, 1, "leads", Yardstick.Unit.COUNT, "", false, "50");

    @Test
    void anIssueCountsForTheNearestObjectiveWithItsMetricAndTheLargestShareComesFirst() {
        List<Contribution> all = contributions(List.of(top, part), List.of(sum(7, MetricKey.PIPELINE, 200, "EUR"), sum(8, MetricKey.LEADS, 20, "XXX"), sum(7, MetricKey.PIPELINE, 100, "EUR"),
                sum(9, MetricKey.PIPELINE, 410, "EUR"), sum(10, MetricKey.LEADS, 99, "XXX")), List.of());

        assertThat(Contribution.helped(all, any -> true, 9)).extracting(each -> each.issue().value() + " for " + each.objective().id() + " " + each.share())
                .containsExactly("9 for 1 41.0", "8 for 2 40.0", "7 for 1 30.0");
        assertThat(Contribution.helped(all, each -> each.objective() == part, 9)).extracting(each -> each.issue().value()).containsExactly(8L);
        assertThat(Contribution.heldBack(all, any -> true, 9)).isEmpty();
    }

    @Test
    void whoStaysBelowATargetOfItsOwnHeldBackAlsoWithoutAnyFigure() {
        List<Contribution> all = contributions(List.of(top, part), List.of(sum(7, MetricKey.PIPELINE, 300, "EUR"), sum(8, MetricKey.LEADS, 20, "XXX")),
                List.of(target(7, "pipeline", "410", "EUR"), target(8, "leads", "20", "XXX"), target(9, "leads", "30", "XXX")));

        assertThat(Contribution.heldBack(all, any -> true, 9)).extracting(each -> each.issue().value() + " " + each.difference().orElseThrow().intValue())
                .containsExactly("9 -30", "7 -110");
        assertThat(Contribution.helped(all, any -> true, 9)).extracting(each -> each.issue().value()).containsExactly(8L);
    }

    @Test
    void nobodyContributesInAnotherCurrencyOrWhereLessIsBetterOrPartsDoNotAddUp() {
        List<Objective> goals = List.of(top, goal(2, 1, "leads", Yardstick.Unit.COUNT, "", true, "50"),
                goal(3, 1, "clicks", Yardstick.Unit.PERCENT, "", false, "5"));

        assertThat(contributions(goals, List.of(sum(7, MetricKey.PIPELINE, 300, "USD"), sum(8, MetricKey.LEADS, 20, "XXX"), sum(8, MetricKey.CLICKS, 20, "XXX")),
                List.of())).isEmpty();
    }

    private static List<Contribution> contributions(List<Objective> goals, List<PeriodSum> sums, List<Target> targets) {
        ObjectiveTree tree = ObjectiveTree.of(goals);
        return Contribution.of(tree, GoalResult.of(tree, goals, COUNTS, sums), COUNTS, sums, targets);
    }

    private static Objective goal(int id, int parent, String metric, Yardstick.Unit unit, String currency, boolean lower, String target) {
        return Objective.draft("Objective " + id, PersonKey.of("priya"), Level.MARKETING, Period.quarter(2027, 1), Yardstick.of(metric, unit, currency, lower))
                .withTarget(Optional.of(new BigDecimal(target))).under(parent == 0 ? OptionalInt.empty() : OptionalInt.of(parent)).saved(id, 1);
    }

    private static PeriodSum sum(long issue, MetricKey metric, long amount, String currency) {
        return new PeriodSum(issue, metric, "", currency, APRIL, APRIL, Amount.of(amount));
    }

    private static Target target(long issue, String metric, String amount, String currency) {
        return Target.of(IssueId.of(issue), metric, TargetPeriod.read("2027Q1").orElseThrow(), Measure.money(new BigDecimal(amount), currency), 1);
    }
}
