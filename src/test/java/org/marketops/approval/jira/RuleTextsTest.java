package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;
import org.marketops.approval.World;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Seat.Source;
import org.marketops.approval.policy.Step;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule of a step as people read it. The group content has three people, the group budget one. */
class RuleTextsTest {

    private static final Seat CONTENT = Seat.of(Source.GROUP, "content");
    private static final Seat BUDGET = Seat.of(Source.GROUP, "budget");

    @Test
    void a14TheRuleIsASentenceWithANumber() {
        assertThat(rule(ApproveRule.count(2), RejectRule.first(), CONTENT))
                .isEqualTo("2 of these 3 must approve. The first rejection ends the request.");
        assertThat(rule(ApproveRule.all(), RejectRule.first(), CONTENT))
                .isEqualTo("All 3 must approve. The first rejection ends the request.");
        assertThat(rule(ApproveRule.any(), RejectRule.first(), CONTENT))
                .isEqualTo("1 of these 3 must approve. The first rejection ends the request.");
        assertThat(rule(ApproveRule.percent(34), RejectRule.first(), CONTENT))
                .isEqualTo("2 of these 3 must approve (34 %). The first rejection ends the request.");
        assertThat(rule(ApproveRule.any(), RejectRule.first(), BUDGET))
                .isEqualTo("dee must approve. A rejection ends the request.");
    }

    @Test
    void a14ARequiredSeatIsNamed() {
        assertThat(rule(ApproveRule.count(2), RejectRule.first(), CONTENT, BUDGET.required(true)))
                .isEqualTo("2 of these 4 must approve. At least one of them must be someone of the group budget."
                        + " The first rejection ends the request.");
    }

    @Test
    void a15TheRejectRuleAndAVetoAreSaid() {
        assertThat(rule(ApproveRule.any(), RejectRule.count(2), CONTENT))
                .isEqualTo("1 of these 3 must approve. 2 rejections end the request.");
        assertThat(rule(ApproveRule.any(), RejectRule.outOfReach(), CONTENT, BUDGET.veto(true)))
                .isEqualTo("1 of these 4 must approve. Rejections end the request when the others can no longer approve it."
                        + " A rejection by someone of the group budget ends the request at once.");
    }

    private static String rule(ApproveRule approve, RejectRule reject, Seat... seats) {
        World world = new World().policy(new Step("Step", approve, reject, Arrays.asList(seats))).submitted();
        return new FakeHost().ruleTexts().rule(world.seenBy(World.JANA).steps().get(0));
    }
}
