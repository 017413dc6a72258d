package org.marketops.plan;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class PlanGoalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int YEAR = 2027;

    @Test
    void plansStandUnderTheirObjectiveAndTheRestUnderNone() {
        PlanGoals goals = goals(Map.of(1L, 7), spend(7, 0, "420000", "40000"), spend(9, 0, "1", "0"));

        PlanTree tree = tree(goals, List.of(plan(1), plan(2), campaign(3, 1)), line(1, false, 100_00), line(2, false, 50_00), line(3, false, 20_00));

        assertThat(names(tree.objectives())).as("only those that something counts for").containsExactly("objective 7");
        assertThat(issues(tree.objectives().get(0))).containsExactly(1L);
        assertThat(issues(tree.orphans())).containsExactly(2L);
        YearSum sum = tree.objectives().get(0).sums().get(EUR);
        assertThat(sum.plan()).isEqualTo(120_00);
        assertThat(sum.reserve()).isEqualTo(40_000_00);
        assertThat(sum.target()).isEqualTo(420_000_00);
        assertThat(sum.gap()).isEqualTo(420_000_00 - 120_00 - 40_000_00);
        assertThat(tree.sums().get(EUR).plan()).isEqualTo(170_00);
    }

    @Test
    void objectivesAtTheTopThatNothingCountsForAreNamed() {
        PlanGoals goals = goals(Map.of(1L, 8), spend(7, 0, "1000", "0"), spend(8, 7, "600", "0"), spend(9, 0, "1", "0"), spend(10, 9, "1", "0"),
                spend(11, 0, "1", "0").archived(true));

        assertThat(goals.unserved(YEAR)).extracting(Objective::id).containsExactly(9);
        assertThat(goals.unserved(YEAR + 1)).isEmpty();
    }

    @Test
    void anObjectiveNamesTheLinesThatCountForItAndForThoseBelowIt() {
        PlanGoals goals = goals(Map.of(1L, 7, 2L, 8), spend(7, 0, "1000", "100"), spend(8, 7, "600", "50"));

        ObjectiveNode top = tree(goals, List.of(plan(1), plan(2), campaign(3, 2), plan(4)), line(1, false, 1), line(2, false, 2), line(3, true, 3),
                line(4, false, 4)).objectives().get(0);

        assertThat(top.lines()).extracting(line -> line.cells().sum(Kind.PLAN)).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(names(top.inOrder())).containsExactly("objective 7", "objective 8");
    }

    @Test
    void anObjectiveHoldsTheBudgetsOfThoseBelowIt() {
        PlanGoals goals = goals(Map.of(1L, 7, 2L, 8), spend(7, 0, "1000", "100"), spend(8, 7, "600", "50"));

        PlanTree tree = tree(goals, List.of(plan(1), plan(2)), line(1, false, 10_00), line(2, false, 20_00));

        assertThat(names(tree.objectives())).containsExactly("objective 7");
        assertThat(names(tree.objectives().get(0).below())).containsExactly("objective 8");
        assertThat(tree.sums().get(EUR).target()).as("600 lie in 1,000").isEqualTo(1000_00);
        assertThat(tree.sums().get(EUR).reserve()).isEqualTo(150_00);
        assertThat(tree.sums().get(EUR).plan()).isEqualTo(30_00);
    }

    @Test
    void anObjectiveStandsUnderTheNearestThatSomethingCountsFor() {
        PlanGoals goals = goals(Map.of(1L, 7, 2L, 9), spend(7, 0, "1000", "0"), spend(8, 7, "900", "0"), spend(9, 8, "600", "0"));

        PlanTree tree = tree(goals, List.of(plan(1), plan(2)), line(1, false, 1), line(2, false, 1));

        assertThat(names(tree.objectives().get(0).below())).containsExactly("objective 9");
    }

    @Test
    void aTargetThatIsNoBudgetOfTheYearIsInNoSum() {
        Yardstick leads = Yardstick.of("leads", Yardstick.Unit.COUNT, "", false);
        Yardstick pipeline = Yardstick.of("Sourced pipeline", Yardstick.Unit.MONEY, "EUR", false);
        Yardstick spend = Yardstick.of("Spend", Yardstick.Unit.MONEY, "EUR", true);

        for (Objective other : List.of(objective(7, leads, Period.year(YEAR)), objective(7, pipeline, Period.year(YEAR)),
                objective(7, spend, Period.quarter(YEAR, 2)), objective(7, spend, Period.year(YEAR - 1)))) {
            assertThat(PlanGoals.budget(other, YEAR)).as("%s", other.yardstick()).isEmpty();
            PlanTree tree = tree(goals(Map.of(1L, 7), other), List.of(plan(1)), line(1, false, 10_00));
            assertThat(tree.sums().get(EUR).target()).isZero();
        }
        assertThat(PlanGoals.budget(objective(7, spend, Period.year(YEAR)), YEAR)).isPresent();
    }

    @Test
    void anObjectiveThatIsGoneCountsAsNone() {
        PlanTree tree = tree(goals(Map.of(1L, 99)), List.of(plan(1)), line(1, false, 10_00));

        assertThat(tree.objectives()).isEmpty();
        assertThat(issues(tree.orphans())).containsExactly(1L);
    }

    @Test
    void everyLineIsCountedOnceUnderWhateverObjectives() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 1000; run++) {
            List<Objective> objectives = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(6); id++) {
                objectives.add(spend(id, id == 1 || random.nextBoolean() ? 0 : 1 + random.nextInt(id - 1), "5000", "7"));
            }
            List<PlanItem> items = new ArrayList<>();
            List<BudgetLine> lines = new ArrayList<>();
            Map<Long, Integer> named = new HashMap<>();
            long planned = 0;
            for (int issue = 1; issue <= 1 + random.nextInt(10); issue++) {
                items.add(new PlanItem(IssueId.of(issue), issue == 1 || random.nextBoolean() ? Optional.empty()
                        : Optional.of(IssueId.of(1 + random.nextInt(issue - 1))), PlanItem.Level.PLAN));
                long amount = random.nextInt(1000);
                planned += amount;
                lines.add(line(issue, false, amount));
                if (random.nextBoolean()) {
                    named.put((long) issue, 1 + random.nextInt(objectives.size()));
                }
            }

            PlanTree tree = PlanTree.of(items, lines, Kind.PLAN, goals(named, objectives.toArray(new Objective[0])), YEAR);

            assertThat(tree.sums().get(EUR).plan()).as("seed %s", seed).isEqualTo(planned);
            assertThat(tree.sums().get(EUR).target()).as("seed %s", seed).isEqualTo(tree.objectives().size() * 5000_00L);
            long met = tree.objectives().stream().mapToLong(PlanGoalsTest::count).sum();
            assertThat(tree.sums().get(EUR).reserve()).as("seed %s", seed).isEqualTo(met * 7_00);
        }
    }

    private static long count(ObjectiveNode node) {
        return 1 + node.below().stream().mapToLong(PlanGoalsTest::count).sum();
    }

    private static List<String> names(List<ObjectiveNode> nodes) {
        return nodes.stream().map(node -> node.objective().get().name()).collect(Collectors.toList());
    }

    private static List<Long> issues(ObjectiveNode node) {
        return node.plans().stream().map(plan -> plan.item().issue().value()).collect(Collectors.toList());
    }

    private static PlanGoals goals(Map<Long, Integer> named, Objective... objectives) {
        Map<IssueId, Integer> byIssue = new HashMap<>();
        named.forEach((issue, objective) -> byIssue.put(IssueId.of(issue), objective));
        return PlanGoals.of(ObjectiveTree.of(List.of(objectives)), byIssue);
    }

    private static Objective spend(int id, int parent, String target, String reserve) {
        return objective(id, Yardstick.of("spend", Yardstick.Unit.MONEY, "EUR", true), Period.year(YEAR))
                .under(parent == 0 ? OptionalInt.empty() : OptionalInt.of(parent)).withTarget(Optional.of(new BigDecimal(target)))
                .withReserve(new BigDecimal(reserve));
    }

    private static Objective objective(int id, Yardstick yardstick, Period period) {
        return Objective.draft("objective " + id, PersonKey.of("priya"), Level.MARKETING, period, yardstick)
                .withTarget(Optional.of(BigDecimal.TEN)).saved(id, 1);
    }

    private static PlanTree tree(PlanGoals goals, List<PlanItem> items, BudgetLine... lines) {
        return PlanTree.of(items, List.of(lines), Kind.PLAN, goals, YEAR);
    }

    private static PlanItem plan(long id) {
        return new PlanItem(IssueId.of(id), Optional.empty(), PlanItem.Level.PLAN);
    }

    private static PlanItem campaign(long id, long plan) {
        return new PlanItem(IssueId.of(id), Optional.of(IssueId.of(plan)), PlanItem.Level.CAMPAIGN);
    }

    private static BudgetLine line(long issue, boolean reserve, long minor) {
        return BudgetLine.draft(new LinePlace(1, IssueId.of(issue), Optional.empty(), YEAR), new LineWords("", "", "", Tag.FORECAST), EUR,
                reserve).withCells(Cells.none().with(Kind.PLAN, 1, minor));
    }
}
