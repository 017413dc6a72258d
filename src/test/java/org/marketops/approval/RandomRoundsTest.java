package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.Chain;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;
import static org.marketops.approval.World.PLAN;

/** Any 30 commands in any order, 1,000 times. {@code -Dmarketops.seed=N} runs one seed again. */
class RandomRoundsTest {

    private static final PersonKey[] PEOPLE = {ANN, BOB, CY, DEE, JANA};
    private static final Decision[] DECISIONS = {Decision.APPROVE, Decision.APPROVE, Decision.APPROVE, Decision.ABSTAIN, Decision.WITHDRAW,
        Decision.REQUEST_CHANGES, Decision.REJECT};

    @Test
    void whateverHappensVotesAreCountedOnceAndADecisionStands() {
        Long one = Long.getLong("marketops.seed");
        long first = one == null ? System.nanoTime() : one;
        int runs = one == null ? Integer.getInteger("marketops.models", 1000) : 1;
        for (long seed = first; seed < first + runs; seed++) {
            run(seed);
        }
    }

    private void run(long seed) {
        Random random = new Random(seed);
        World world = new World();
        world.policy(anyStep(random, "content"), anyStep(random, "budget"));
        State decided = null;
        int decidedRound = 0;
        for (int i = 0; i < 30; i++) {
            try {
                command(world, random);
            } catch (ApprovalRefused expected) {
                assertThat(expected.textKey()).startsWith("marketops.approval.refused.");
            }
            if (world.rounds.isEmpty()) {
                continue;
            }
            String message = "seed " + seed + ", command " + i;
            checkVotes(world, message);
            State state = world.round().state();
            if (decided != null && decidedRound == world.round().id().number() && isDecision(decided)) {
                assertThat(state).as(message).isIn(decided, State.CLOSED, State.RECALLED);
            }
            decided = state;
            decidedRound = world.round().id().number();
        }
        assertThat(Chain.verify(world.entries, "").isIntact()).as("seed " + seed).isTrue();
        world.moveProblem = java.util.Optional.empty();
        world.later(Duration.ofMinutes(10)).settle();
        assertThat(world.openTasks()).as("seed " + seed + ": nothing is stuck").isEmpty();
    }

    private static Step anyStep(Random random, String group) {
        ApproveRule[] approve = {ApproveRule.all(), ApproveRule.any(), ApproveRule.count(1 + random.nextInt(2)),
            ApproveRule.percent(1 + random.nextInt(100))};
        RejectRule[] reject = {RejectRule.first(), RejectRule.outOfReach(), RejectRule.count(1 + random.nextInt(2))};
        Seat other = Seat.of(Seat.Source.GROUP, "budget").required(random.nextBoolean()).veto(random.nextBoolean());
        return new Step(group, approve[random.nextInt(4)], reject[random.nextInt(3)],
                Arrays.asList(Seat.of(Seat.Source.GROUP, group), other));
    }

    private static void command(World world, Random random) {
        PersonKey who = PEOPLE[random.nextInt(PEOPLE.length)];
        switch (random.nextInt(12)) {
            case 0:
                submit(world, random);
                return;
            case 1:
                world.edit(who, "budget", String.valueOf(20000 + 1000 * random.nextInt(2)));
                return;
            case 2:
                if (world.inactive.size() < 2 && !world.inactive.remove(who)) {
                    world.inactive.add(who);
                }
                return;
            case 3:
                world.settle();
                return;
            case 4:
                recall(world, who, random);
                return;
            case 5:
                world.moveProblem = random.nextBoolean() ? java.util.Optional.of("blocked") : java.util.Optional.empty();
                return;
            case 6:
                world.later(Duration.ofMinutes(random.nextInt(7))).settle();
                return;
            default:
                vote(world, who, random);
        }
    }

    private static void submit(World world, Random random) {
        if (!world.status.equals(World.DRAFT)) {
            return;
        }
        Runnable open = () -> world.submitPlan.open(world.plan(), JANA, World.route());
        if (random.nextInt(5) == 0) {
            world.transitionTakenBack(World.IN_APPROVAL, open);
        } else {
            world.transition(World.IN_APPROVAL, open);
        }
    }

    private static void vote(World world, PersonKey who, Random random) {
        if (!world.status.equals(World.IN_APPROVAL)) {
            return;
        }
        Decision decision = DECISIONS[random.nextInt(DECISIONS.length)];
        Runnable record = () -> world.recordBallot.record(world.plan(), who, decision, "because");
        if (random.nextInt(6) == 0) {
            world.transitionTakenBack(World.IN_APPROVAL, record);
        } else {
            world.transition(World.IN_APPROVAL, record);
        }
        if (random.nextInt(4) > 0) {
            world.settle();
        }
    }

    private static void recall(World world, PersonKey who, Random random) {
        if (!world.status.equals(World.IN_APPROVAL) || random.nextBoolean()) {
            return;
        }
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), who));
    }

    private static void checkVotes(World world, String message) {
        Set<String> seen = new HashSet<>();
        int seq = 0;
        for (RoundEvent event : world.round().events()) {
            assertThat(event.seq()).as(message).isEqualTo(++seq);
            if (event.kind() == RoundEvent.Kind.VOTE) {
                assertThat(seen.add(event.step() + event.hash() + event.person() + ":" + event.attempt())).as(message).isTrue();
                assertThat(event.attempt() == 1 || seen.contains(event.step() + event.hash() + event.person() + ":"
                        + (event.attempt() - 1))).as(message).isTrue();
                assertThat(event.person()).as(message).isNotEqualTo(JANA);
            }
        }
        long outcomes = world.tasks.values().stream().filter(task -> task.kind() == Task.Kind.OUTCOME
                && task.round().equals(world.round().id())).count();
        assertThat(outcomes).as(message).isLessThanOrEqualTo(1);
        assertThat(world.round().id().issue()).isEqualTo(PLAN);
    }

    private static boolean isDecision(State state) {
        return state == State.APPROVED || state == State.CHANGES_REQUESTED || state == State.REJECTED;
    }
}
