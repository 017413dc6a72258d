package org.marketops.objective;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.objective.Sample.EUR;
import static org.marketops.objective.Sample.objective;
import static org.marketops.objective.Sample.under;

class ObjectiveTreeTest {

    private final MemoryObjectives objectives = new MemoryObjectives();

    @Test
    void standsInOrderWithSiblingsByName() {
        Objective growth = objectives.add(objective("Growth", Level.ENTERPRISE, EUR));
        Objective demand = objectives.add(under(growth, objective("demand", Level.MARKETING, EUR)));
        objectives.add(under(growth, objective("Brand", Level.MARKETING, EUR)));
        objectives.add(under(demand, objective("Paid", Level.FUNCTION, EUR)));
        objectives.add(objective("Alone", Level.FUNCTION, EUR));

        ObjectiveTree tree = objectives.tree();

        assertThat(tree.inOrder()).extracting(Objective::name).containsExactly("Alone", "Growth", "Brand", "demand", "Paid");
        assertThat(tree.under(demand.id())).extracting(Objective::name).containsExactly("demand", "Paid");
        assertThat(tree.path(4)).extracting(Objective::name).containsExactly("Growth", "demand", "Paid");
        assertThat(tree.depth(4)).isEqualTo(2);
        assertThat(tree.named(" DEMAND ")).contains(demand);
    }

    @Test
    void oneWhoseParentIsGoneStandsAtTheTop() {
        ObjectiveTree tree = ObjectiveTree.of(List.of(objective("Left", Level.FUNCTION, EUR).saved(1, 1).under(OptionalInt.of(9))));

        assertThat(tree.tops()).extracting(Objective::name).containsExactly("Left");
    }

    @Test
    void aRingInTheRowsIsWalkedOnce() {
        ObjectiveTree tree = ObjectiveTree.of(List.of(
                objective("A", Level.FUNCTION, EUR).saved(1, 1).under(OptionalInt.of(2)),
                objective("B", Level.FUNCTION, EUR).saved(2, 1).under(OptionalInt.of(1))));

        assertThat(tree.inOrder()).hasSize(2);
        assertThat(tree.path(1)).hasSize(2);
        assertThat(tree.under(2)).hasSize(2);
        assertThat(Cascade.of(tree, tree.inOrder().get(0)).counted()).isZero();
    }
}
