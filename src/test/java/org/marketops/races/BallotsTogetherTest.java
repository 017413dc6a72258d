package org.marketops.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Decision;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.audit.Chain;
import org.marketops.kernel.IssueId;
import org.marketops.testing.RealActiveObjects;

import java.util.stream.Collectors;

/** Ballots that wait when somebody settles a plan are counted in one transaction (A24). */
class BallotsTogetherTest {

    private static final IssueId PLAN = IssueId.of(1);
    private static final String[] PEOPLE = {"a", "b", "c", "d", "e", "f", "g", "h"};

    private RealActiveObjects database;
    private Node node;

    @BeforeEach
    void open() throws Exception {
        database = RealActiveObjects.onH2(PluginRows.types());
        node = new Node(database, PEOPLE.length);
        node.host.create();
        node.host.issue(PLAN, PEOPLE);
        node.submit(PLAN);
        node.settle(PLAN);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void eachCostsTheSameHoweverManyCameBeforeIt() {
        long one = statementsOf("a");
        long six = statementsOf("b", "c", "d", "e", "f", "g");

        assertThat(voters()).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(six).as("of which the round, the plan and the open tasks are read once").isLessThan(6 * one - 5);
        assertThat(Chain.verify(node.record(PLAN), "").isIntact()).isTrue();
    }

    @Test
    void theLastOfThemDecidesAndThePlanMovesOn() {
        statementsOf(PEOPLE);

        assertThat(node.round(PLAN).state()).isEqualTo(Round.State.APPROVED);
        assertThat(node.host.moves(PLAN)).isEqualTo(1);
        assertThat(node.tasks.open(PLAN)).isEmpty();
    }

    @Test
    void oneThatIsRefusedKeepsNoneAfterItFromCounting() {
        node.vote(PLAN, "a", Decision.APPROVE);
        node.vote(PLAN, "b", Decision.APPROVE);
        node.vote(PLAN, "c", Decision.APPROVE);
        node.host.remove(PLAN, "b");

        node.settle(PLAN);

        assertThat(voters()).containsExactly("a", "c");
        assertThat(node.tasks.open(PLAN)).isEmpty();
    }

    @Test
    void oneThatCannotBeReadKeepsNoneBeforeItFromCounting() {
        node.vote(PLAN, "a", Decision.APPROVE);
        int broken = node.ballot(PLAN, "b", Decision.APPROVE).id();
        database.sql("update \"{T}APPROVAL_TASK\" set \"DECISION_NAME\" = null where ID = " + broken);

        assertThatThrownBy(() -> node.settle(PLAN)).isInstanceOf(IllegalStateException.class);

        assertThat(voters()).containsExactly("a");
        assertThat(node.tasks.open(PLAN)).extracting(task -> task.person().value()).containsExactly("b");
    }

    @Test
    void oneWhoseTransitionIsNotStoredYetIsLeftAloneAndWaitedFor() {
        node.vote(PLAN, "a", Decision.APPROVE);
        int slow = node.ballot(PLAN, "b", Decision.APPROVE).id();
        database.sql("update \"{T}APPROVAL_TASK\" set \"EXPECTED_UPDATED\" = 999999 where ID = " + slow);

        node.settle(PLAN);

        assertThat(voters()).containsExactly("a");
        assertThat(node.tasks.open(PLAN)).extracting(task -> task.id()).containsExactly(slow);
    }

    /** Of the counting alone. */
    private long statementsOf(String... people) {
        for (String person : people) {
            assertThat(node.vote(PLAN, person, Decision.APPROVE)).isTrue();
        }
        long before = database.statements();
        node.settle(PLAN);
        return database.statements() - before;
    }

    private Iterable<String> voters() {
        return node.round(PLAN).events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE)
                .map(event -> event.person().value()).collect(Collectors.toList());
    }
}
