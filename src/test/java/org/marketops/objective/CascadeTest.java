package org.marketops.objective;

import org.junit.jupiter.api.Test;
import org.marketops.objective.Figure.Reason;
import org.marketops.objective.Yardstick.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.objective.Sample.EUR;
import static org.marketops.objective.Sample.LEADS;
import static org.marketops.objective.Sample.USD;
import static org.marketops.objective.Sample.figure;
import static org.marketops.objective.Sample.objective;
import static org.marketops.objective.Sample.target;
import static org.marketops.objective.Sample.under;

class CascadeTest {

    private final MemoryObjectives objectives = new MemoryObjectives();

    @Test
    void theGapIsTheTargetLessTheChildrensTargetsLessTheReserve() {
        Objective top = objectives.add(target(objective("Pipeline", Level.MARKETING, EUR), "1000").withReserve(new BigDecimal("45.50")));
        objectives.add(under(top, target(objective("Demand", Level.FUNCTION, EUR), "600")));
        objectives.add(under(top, target(objective("Events", Level.FUNCTION, EUR), "300.25")));

        Cascade cascade = Cascade.of(objectives.tree(), top);

        assertThat(cascade.target()).isEqualTo(figure("1000"));
        assertThat(cascade.childrensSum()).isEqualTo(figure("900.25"));
        assertThat(cascade.gap()).isEqualTo(figure("54.25"));
        assertThat(cascade.counted()).isEqualTo(2);
    }

    @Test
    void moreSharedOutThanThereIsIsAGapBelowZero() {
        Objective top = objectives.add(target(objective("Pipeline", Level.MARKETING, EUR), "100"));
        objectives.add(under(top, target(objective("Demand", Level.FUNCTION, EUR), "130")));

        assertThat(Cascade.of(objectives.tree(), top).gap()).isEqualTo(figure("-30"));
    }

    @Test
    void aGrandchildIsHeldByItsParentsTargetAndNotCountedAgain() {
        Objective top = objectives.add(target(objective("Pipeline", Level.ENTERPRISE, EUR), "1000"));
        Objective middle = objectives.add(under(top, target(objective("Demand", Level.MARKETING, EUR), "600")));
        objectives.add(under(middle, target(objective("Paid", Level.FUNCTION, EUR), "500")));

        assertThat(Cascade.of(objectives.tree(), top).childrensSum()).isEqualTo(figure("600"));
        assertThat(Cascade.of(objectives.tree(), middle).gap()).isEqualTo(figure("100"));
    }

    @Test
    void aChildWithoutATargetTakesWhatStandsBelowItAndItsReserve() {
        Objective top = objectives.add(target(objective("Pipeline", Level.ENTERPRISE, EUR), "1000"));
        Objective middle = objectives.add(under(top, objective("Demand", Level.MARKETING, EUR)).withReserve(BigDecimal.TEN));
        objectives.add(under(middle, target(objective("Paid", Level.FUNCTION, EUR), "500")));
        objectives.add(under(top, objective("Brand", Level.MARKETING, EUR)));

        Cascade cascade = Cascade.of(objectives.tree(), top);

        assertThat(cascade.childrensSum()).isEqualTo(figure("510"));
        assertThat(cascade.withoutTarget()).isEqualTo(1);
    }

    @Test
    void whatMeasuresSomethingElseIsNotInTheSumAndSaid() {
        Objective top = objectives.add(target(objective("Pipeline", Level.MARKETING, EUR), "1000"));
        objectives.add(under(top, target(objective("Leads", Level.FUNCTION, LEADS), "600")));

        Cascade cascade = Cascade.of(objectives.tree(), top);

        assertThat(cascade.childrensSum()).isEqualTo(Figure.undefined(Reason.CHILDREN_MEASURE_OTHERWISE));
        assertThat(cascade.gap()).isEqualTo(Figure.undefined(Reason.CHILDREN_MEASURE_OTHERWISE));
        assertThat(cascade.otherwise()).isEqualTo(1);
    }

    @Test
    void amountsInTwoCurrenciesAreNotAddedWithoutARate() {
        Objective top = objectives.add(target(objective("Pipeline", Level.MARKETING, EUR), "1000"));
        objectives.add(under(top, target(objective("EMEA", Level.FUNCTION, EUR), "600")));
        objectives.add(under(top, target(objective("Americas", Level.FUNCTION, USD), "600")));

        assertThat(Cascade.of(objectives.tree(), top).gap()).isEqualTo(Figure.undefined(Reason.OTHER_CURRENCY));
    }

    @Test
    void percentagesOfPartsDoNotAddUp() {
        Yardstick percent = Yardstick.of("Tagged", Unit.PERCENT, "", false);
        Objective top = objectives.add(target(objective("Tagging", Level.MARKETING, percent), "85"));
        objectives.add(under(top, target(objective("Tagging APAC", Level.FUNCTION, percent), "80")));

        assertThat(Cascade.of(objectives.tree(), top).childrensSum()).isEqualTo(Figure.undefined(Reason.NOT_ADDITIVE));
    }

    @Test
    void aLeafHasNoGapAndAnObjectiveWithoutTargetNeither() {
        Objective leaf = objectives.add(target(objective("Leaf", Level.FUNCTION, EUR), "5"));
        Objective bare = objectives.add(objective("Bare", Level.MARKETING, EUR));
        objectives.add(under(bare, objective("Below", Level.FUNCTION, EUR)));

        assertThat(Cascade.of(objectives.tree(), leaf).gap()).isEqualTo(Figure.undefined(Reason.NO_CHILDREN));
        assertThat(Cascade.of(objectives.tree(), bare).gap()).isEqualTo(Figure.undefined(Reason.NO_TARGET));
        assertThat(Cascade.of(objectives.tree(), bare).childrensSum()).isEqualTo(Figure.undefined(Reason.CHILDREN_WITHOUT_TARGET));
    }

    @Test
    void archivedChildrenCountNowhere() {
        Objective top = objectives.add(target(objective("Pipeline", Level.MARKETING, EUR), "1000"));
        objectives.add(under(top, target(objective("Demand", Level.FUNCTION, EUR), "600")).archived(true));

        assertThat(Cascade.of(objectives.tree(), top).childrensSum()).isEqualTo(Figure.undefined(Reason.NO_CHILDREN));
    }

    @Test
    void inAnyTreeEveryTargetIsCountedOnceAndEveryGapClosesItsNode() {
        long seed = Long.getLong("marketops.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ObjectiveTree tree = randomTree(random);
            for (Objective node : tree.inOrder()) {
                Cascade cascade = Cascade.of(tree, node);
                BigDecimal sum = expectedSum(tree, node).orElse(null);
                assertThat(cascade.childrensSum().value()).as("seed %s, %s", seed, node).isEqualTo(Optional.ofNullable(sum));
                if (node.target().isPresent() && sum != null) {
                    BigDecimal gap = cascade.gap().value().orElseThrow();
                    assertThat(gap.add(sum).add(node.reserve())).as("seed %s, %s", seed, node).isEqualByComparingTo(node.target().get());
                }
            }
        }
    }

    /** Goes down from each node, stops at the first target: those met are the ones that count. */
    private static Optional<BigDecimal> expectedSum(ObjectiveTree tree, Objective node) {
        Map<Integer, BigDecimal> counted = new HashMap<>();
        tree.childrenOf(node.id()).forEach(child -> collect(tree, child, counted));
        return counted.values().stream().reduce(BigDecimal::add);
    }

    private static boolean collect(ObjectiveTree tree, Objective node, Map<Integer, BigDecimal> counted) {
        if (node.isArchived()) {
            return false;
        }
        if (node.target().isPresent()) {
            assertThat(counted.put(node.id(), node.target().get())).isNull();
            return true;
        }
        boolean any = false;
        for (Objective child : tree.childrenOf(node.id())) {
            any |= collect(tree, child, counted);
        }
        if (any) {
            counted.put(node.id(), node.reserve());
        }
        return any;
    }

    private static ObjectiveTree randomTree(Random random) {
        List<Objective> all = new ArrayList<>();
        int size = 1 + random.nextInt(25);
        for (int id = 1; id <= size; id++) {
            Objective objective = objective("Objective " + id, Level.FUNCTION, EUR).saved(id, 1)
                    .withReserve(BigDecimal.valueOf(random.nextInt(4) * 25L, 2)).archived(random.nextInt(8) == 0);
            objective = random.nextInt(3) == 0 ? objective : target(objective, String.valueOf(random.nextInt(1000)));
            all.add(id == 1 || random.nextInt(6) == 0 ? objective : objective.under(OptionalInt.of(1 + random.nextInt(id - 1))));
        }
        return ObjectiveTree.of(all);
    }
}
