package org.marketops.approval;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;
import org.marketops.approval.policy.WorkHours;
import org.marketops.kernel.IssueId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.PLAN;

/** A22: the very moment at which something is due, and what the clock says of having done it. Submitted at 12:00:01.500, work is from 9 to 17. */
class TimeToTheMomentTest {

    private static final String HALF = "2026-07-09T16:00:01.500Z";
    private static final String BEFORE_HALF = "2026-07-09T16:00:01.499Z";
    private static final String END = "2026-07-10T12:00:01.500Z";

    private final World world = new World();
    private final KeepTime keepTime = new KeepTime(new OnePlan(), world, world, world, new FollowRound(world, world, world, world.clock),
            world, world.clock);

    @BeforeEach
    void submit() {
        Step step = new Step("Content", 1, Seat.Source.GROUP, "content").timed(Timing.dueAfter(Duration.ofHours(8)));
        world.policy(Policy.of(Collections.singletonList(Stage.of(step))).during(WorkHours.standard(ZoneOffset.UTC))).submitted();
    }

    @Test
    void aReminderIsDueAtTheMomentItselfAndNotBefore() {
        assertThat(isKeptAt(BEFORE_HALF)).isFalse();
        assertThat(isKeptAt(HALF)).isTrue();
        assertThat(isKeptAt(HALF)).isFalse();
        assertThat(isKeptAt(END)).isTrue();
        assertThat(world.round().events()).hasSize(2);
    }

    @Test
    void aPlanIsLookedAtFromTheMomentAtWhichSomethingIsDue() {
        world.now = Instant.parse(BEFORE_HALF);
        assertThat(keepTime.plansToLookAt()).isEmpty();
        world.now = Instant.parse(HALF);

        assertThat(keepTime.plansToLookAt()).containsExactly(PLAN);
    }

    @Test
    void nothingIsKeptForAPlanThatIsGoneElsewhereOrDecided() {
        world.status = World.APPROVED;
        assertThat(isKeptAt(HALF)).isFalse();
        world.planExists = false;
        assertThat(isKeptAt(HALF)).isFalse();
        world.planExists = true;
        world.status = World.IN_APPROVAL;
        world.approves(ANN);

        assertThat(isKeptAt(END)).isFalse();
    }

    private boolean isKeptAt(String moment) {
        world.now = Instant.parse(moment);
        return keepTime.keep(PLAN);
    }

    private final class OnePlan extends UnaskedQueues {

        @Override
        public List<IssueId> waiting() {
            return Collections.singletonList(PLAN);
        }

        @Override
        public Map<IssueId, List<Round>> rounds(Collection<IssueId> plans) {
            return Collections.singletonMap(PLAN, world.rounds);
        }
    }
}
