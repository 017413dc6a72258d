package org.marketops.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;

/** Found by the model: what was said on other content ends a round when it is said, or never (A3). */
class RejectionBeforeAnEditTest {

    private final World world = new World().group("pair", ANN, BOB).policy(new Step("Content", ApproveRule.count(1),
            RejectRule.outOfReach(), Collections.singletonList(Seat.of(Seat.Source.GROUP, "pair"))));

    @Test
    void a3WhoeverLosesHisSeatByAnEditDoesNotMakeAnEarlierRejectionFinal() {
        world.submitted().votes(ANN, Decision.REJECT, "too dear");
        assertThat(world.round().state()).as("bob could still approve").isEqualTo(State.WAITING);

        world.edit(BOB, "budget", "19000").settle();

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        world.approves(ANN);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }
}
