package org.marketops.approval;

import org.marketops.approval.Round.State;
import org.marketops.approval.RoundEvent.Kind;
import org.marketops.approval.policy.AutoApproval;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;
import org.marketops.approval.policy.WorkHours;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.marketops.approval.World.JANA;

/** A request that is submitted on a Thursday at noon, where work is from 9 to 17, and the job that keeps its times. */
abstract class TimedRequests {

    static final Duration DAY = Duration.ofHours(8);
    static final PersonKey CMO = PersonKey.of("cmo");
    static final List<Seat> CHIEFS = List.of(Seat.of(Seat.Source.GROUP, "chiefs"));

    final World world = new World().group("chiefs", CMO);
    final KeepTime keepTime = new KeepTime(new Queues(), world, world, world, new FollowRound(world, world, world, world.clock),
            world, world.clock);

    final void submitted(Timing timing) {
        policy(Conduct.standard(), step("Content", "content", timing));
        world.content.put("currency", "EUR");
        world.submitted();
    }

    final void policy(Conduct conduct, Step... steps) {
        world.append(Policy.of(Arrays.stream(steps).map(Stage::of).collect(Collectors.toList())).with(conduct)
                .during(WorkHours.standard(ZoneOffset.UTC)), JANA, world.now);
    }

    static Step step(String name, String group, Timing timing) {
        return new Step(name, 1, Seat.Source.GROUP, group).timed(timing);
    }

    static Timing auto(String below) {
        return Timing.none().withAutoApproval(new AutoApproval(DAY, new BigDecimal(below), "EUR"));
    }

    /** What the job does at that moment. */
    final void at(String moment) {
        world.now = Instant.parse(moment);
        if (keepTime.plansToLookAt().contains(World.PLAN)) {
            keepTime.keep(World.PLAN);
        }
        world.settle();
    }

    final long remindersAt(String moment) {
        at(moment);
        return world.round().events().stream().filter(event -> event.kind() == Kind.REMINDED).count();
    }

    final List<Kind> kinds() {
        return world.round().events().stream().map(RoundEvent::kind).collect(Collectors.toList());
    }

    final StepTimes times() {
        return StepTimes.of(world.round(), world.round().contentOf(world.plan()));
    }

    final LedgerEntry last(String action) {
        return world.entries.stream().filter(entry -> entry.action().equals(action)).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nothing recorded as " + action));
    }

    final Map<IssueId, QueuedPlan> visible() {
        return Map.of(World.PLAN, new QueuedPlan("MKT-1", "Lab automation launch", world.plan()));
    }

    /** The rows of the one plan. */
    final class Queues implements PlanQueues {

        @Override
        public List<IssueId> waiting() {
            return inState(State.WAITING);
        }

        @Override
        public List<IssueId> inState(State state) {
            return !world.rounds.isEmpty() && world.round().state() == state ? List.of(World.PLAN) : Collections.emptyList();
        }

        @Override
        public Set<IssueId> everSubmitted() {
            return world.rounds.isEmpty() ? Collections.emptySet() : Set.of(World.PLAN);
        }

        @Override
        public List<IssueId> submittedBy(PersonKey person, int most) {
            return person.equals(JANA) ? List.of(World.PLAN) : Collections.emptyList();
        }

        @Override
        public List<IssueId> decidedBy(PersonKey person, int most) {
            return Collections.emptyList();
        }

        @Override
        public Map<IssueId, List<Round>> rounds(Collection<IssueId> plans) {
            return plans.contains(World.PLAN) ? Map.of(World.PLAN, world.rounds) : Collections.emptyMap();
        }

        @Override
        public Set<RoundId> ballotsUnderWay(PersonKey person) {
            return Collections.emptySet();
        }
    }
}
