package org.marketops.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.audit.Chain;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.PersonKey;

/**
 * Any commands in any order against a naive model of the rules: after each of them both say the same (V1). What fails is made as
 * short as it can be. {@code -Dmarketops.seed=N} runs one seed again, {@code -Dmarketops.models=N} so many (2,000).
 */
class ModelOfApprovalsTest {

    private static final int COMMANDS = 40;
    private static final PersonKey[] PEOPLE = {ANN, BOB, CY, DEE, JANA};
    private static final String[] BUDGETS = {"20000", "21000", "50000"};
    private static final Decision[] DECISIONS = {Decision.APPROVE, Decision.APPROVE, Decision.APPROVE, Decision.APPROVE, Decision.ABSTAIN,
        Decision.REJECT, Decision.WITHDRAW, Decision.REQUEST_CHANGES};

    @Test
    void whateverHappensTheModelAndTheApprovalSayTheSame() {
        Long one = Long.getLong("marketops.seed");
        long first = one == null ? System.nanoTime() : one;
        int runs = one == null ? Integer.getInteger("marketops.models", 2000) : 1;
        int[] ends = new int[State.values().length];
        for (long seed = first; seed < first + runs; seed++) {
            Policy policy = anyPolicy(new Random(seed));
            List<Command> commands = anyCommands(new Random(~seed));
            String difference = difference(policy, commands, ends);
            if (difference != null) {
                List<Command> shortest = shortest(policy, commands);
                throw new AssertionError("seed " + seed + ": " + difference(policy, shortest, ends) + "\nafter " + shortest + "\nunder "
                        + describe(policy));
            }
        }
        System.out.println("MEASURED model of approvals: " + runs + " sequences of " + COMMANDS + " commands, rounds that were approved "
                + ends[State.APPROVED.ordinal()] + ", rejected " + ends[State.REJECTED.ordinal()] + ", sent back "
                + ends[State.CHANGES_REQUESTED.ordinal()] + ", recalled " + ends[State.RECALLED.ordinal()]);
        assertThat(one != null || ends[State.APPROVED.ordinal()] > 0 && ends[State.REJECTED.ordinal()] > 0
                && ends[State.RECALLED.ordinal()] > 0).as("every end was met").isTrue();
    }

    private List<Command> shortest(Policy policy, List<Command> failing) {
        List<Command> now = failing;
        for (int i = now.size() - 1; i >= 0; i--) {
            List<Command> less = new ArrayList<>(now);
            less.remove(i);
            now = difference(policy, less, new int[State.values().length]) == null ? now : less;
        }
        return now;
    }

    /** @return what differs first; null if nothing does */
    private static String difference(Policy policy, List<Command> commands, int[] ends) {
        Pair pair = new Pair(policy);
        for (Command command : commands) {
            try {
                command.on(pair);
                pair.check();
            } catch (AssertionError | RuntimeException difference) {
                return command + ": " + difference.getMessage();
            }
            if (pair.model != null && pair.model.state() != State.WAITING && !pair.ended) {
                pair.ended = true;
                ends[pair.model.state().ordinal()]++;
            }
        }
        return null;
    }

    // ---- what can happen ----

    private interface Command {
        void on(Pair pair);
    }

    private static Command named(String name, Command command) {
        return new Command() {
            @Override
            public void on(Pair pair) {
                command.on(pair);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static List<Command> anyCommands(Random random) {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            commands.add(any(random));
        }
        return commands;
    }

    private static Command any(Random random) {
        PersonKey who = PEOPLE[random.nextInt(PEOPLE.length)];
        int kind = random.nextInt(20);
        if (kind < 3) {
            return named("submit", Pair::submit);
        }
        if (kind < 5) {
            String budget = BUDGETS[random.nextInt(BUDGETS.length)];
            return named(who + " sets the budget to " + budget, pair -> pair.edit(who, budget));
        }
        if (kind == 5) {
            return named(who + " goes or comes", pair -> pair.toggle(who));
        }
        if (kind == 6) {
            return named(who + " recalls", pair -> pair.recall(who));
        }
        Decision decision = DECISIONS[random.nextInt(DECISIONS.length)];
        return named(who + " says " + decision, pair -> pair.vote(who, decision));
    }

    private static Policy anyPolicy(Random random) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            List<Step> steps = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(2); j++) {
                steps.add(anyStep(random, "Step " + i + "." + j));
            }
            stages.add(new Stage("Stage " + i, steps));
        }
        Conduct conduct = random.nextInt(3) > 0 ? Conduct.standard()
                : Conduct.standard().allowingOwnPlans().lastEditorMayComplete(random.nextBoolean());
        return Policy.of(stages).with(conduct);
    }

    private static Step anyStep(Random random, String name) {
        ApproveRule[] approve = {ApproveRule.all(), ApproveRule.any(), ApproveRule.count(1 + random.nextInt(2)),
            ApproveRule.percent(1 + random.nextInt(100))};
        RejectRule[] reject = {RejectRule.first(), RejectRule.outOfReach(), RejectRule.count(1 + random.nextInt(2))};
        Seat one = Seat.of(Seat.Source.GROUP, random.nextBoolean() ? "content" : "budget");
        Seat other = Seat.of(Seat.Source.GROUP, "budget").required(random.nextInt(3) == 0).veto(random.nextInt(3) == 0);
        Step step = new Step(name, approve[random.nextInt(4)], reject[random.nextInt(3)],
                random.nextBoolean() ? Collections.singletonList(one) : Arrays.asList(one, other));
        return random.nextInt(3) > 0 ? step : step.when(Condition.all(Collections.singletonList(
                Condition.Test.choice("budget", Condition.Op.ONE_OF, Collections.singleton("50000")))));
    }

    private static String describe(Policy policy) {
        StringBuilder text = new StringBuilder(policy.conduct().toString());
        policy.stages().forEach(stage -> {
            text.append("\n").append(stage.name());
            stage.steps().forEach(step -> text.append("; ").append(step.name()).append(" ").append(step.approveRule()).append(", ")
                    .append(step.rejectRule()).append(", ").append(step.seats()).append(", ").append(step.condition().tests()));
        });
        return text.toString();
    }

    // ---- both at once ----

    private static final class Pair {

        private final World world = new World();
        private final Policy policy;
        private NaiveApproval model;
        private boolean ended;
        private List<RoundEvent> eventsBefore = Collections.emptyList();
        private List<LedgerEntry> entriesBefore = Collections.emptyList();
        private int roundBefore;

        Pair(Policy policy) {
            this.policy = policy;
            world.group("content", ANN, BOB, CY, JANA).group("budget", DEE, CY);
            world.policy(policy);
        }

        private String budget() {
            return world.content.get("budget");
        }

        void submit() {
            if (world.status.equals(World.IN_APPROVAL)) {
                return;
            }
            world.status = World.DRAFT;
            model = new NaiveApproval(policy, world.groups, JANA, world.lastEditor, budget(), world.inactive);
            ended = false;
            world.submitted();
        }

        void edit(PersonKey who, String budget) {
            world.edit(who, "budget", budget).settle();
            if (model != null) {
                model.edit(who, budget);
            }
        }

        void toggle(PersonKey who) {
            if (!world.inactive.remove(who)) {
                world.inactive.add(who);
            }
            world.settle();
            if (model != null) {
                model.toggle(who);
            }
        }

        void recall(PersonKey who) {
            if (model == null || !world.status.equals(World.IN_APPROVAL)) {
                return;
            }
            boolean accepted = accepted(() -> world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), who)));
            world.settle();
            assertThat(accepted).as("whether the recall is accepted").isEqualTo(model.recall(who));
        }

        void vote(PersonKey who, Decision decision) {
            if (model == null || !world.status.equals(World.IN_APPROVAL)) {
                return;
            }
            boolean accepted = accepted(() -> world.votes(who, decision, "because"));
            assertThat(accepted).as("whether the vote is accepted").isEqualTo(model.vote(who, decision));
        }

        private static boolean accepted(Runnable work) {
            try {
                work.run();
                return true;
            } catch (ApprovalRefused refused) {
                return false;
            }
        }

        void check() {
            assertThat(Chain.verify(world.entries, "").isIntact()).as("record").isTrue();
            assertThat(world.entries.subList(0, entriesBefore.size())).as("the record is only added to").isEqualTo(entriesBefore);
            entriesBefore = new ArrayList<>(world.entries);
            assertThat(world.openTasks()).as("what is stuck").isEmpty();
            if (model == null) {
                return;
            }
            Round round = world.round();
            assertThat(round.state()).as("state").isEqualTo(model.state());
            assertThat(round.events().stream().filter(event -> event.kind().isEnd()).count()).as("ends").isLessThanOrEqualTo(1);
            if (round.id().number() == roundBefore) {
                assertThat(round.events().subList(0, eventsBefore.size())).as("events are only added").isEqualTo(eventsBefore);
            }
            eventsBefore = round.events();
            roundBefore = round.id().number();
            if (model.state() == State.WAITING) {
                checkWaiting(round);
            } else if (model.state() == State.APPROVED) {
                assertThat(world.status).as("where the plan is").isEqualTo(World.APPROVED);
            } else {
                assertThat(world.status).as("where the plan is").isEqualTo(World.DRAFT);
            }
        }

        private void checkWaiting(Round round) {
            Snapshot content = round.contentOf(world.plan());
            Seats seats = Ownership.seats(round, world.plan(), world);
            assertThat(world.status).as("where the plan is").isEqualTo(World.IN_APPROVAL);
            assertThat(round.openSteps(content)).as("open steps").isEqualTo(model.open());
            for (int step : model.open()) {
                assertThat(round.approvals(step, content, seats)).as("approvals in step " + step).isEqualTo(model.approvals(step));
            }
        }
    }
}
