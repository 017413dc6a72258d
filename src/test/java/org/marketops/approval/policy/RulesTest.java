package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** A14, A15, A16: how many must approve, and how many rejections end it. */
class RulesTest {

    @Test
    void a14EverybodyIsAtLeastOne() {
        assertThat(ApproveRule.all().needed(3, 9, 0)).isEqualTo(3);
        assertThat(ApproveRule.all().needed(3, 9, 2)).isEqualTo(1);
        assertThat(ApproveRule.all().needed(3, 9, 3)).isEqualTo(1);
        assertThat(ApproveRule.any().needed(3, 9, 2)).isEqualTo(1);
    }

    @Test
    void a16AnAbstentionLowersAShareAndNeverANumber() {
        assertThat(ApproveRule.percent(50).needed(0, 10, 0)).isEqualTo(5);
        assertThat(ApproveRule.percent(50).needed(0, 10, 2)).isEqualTo(4);
        assertThat(ApproveRule.percent(50).needed(0, 1, 3)).isEqualTo(1);
        assertThat(ApproveRule.count(4).needed(9, 9, 8)).isEqualTo(4);
    }

    @Test
    void a14AShareIsRoundedUp() {
        assertThat(ApproveRule.percent(51).needed(0, 3, 0)).isEqualTo(2);
        assertThat(ApproveRule.percent(1).needed(0, 100, 0)).isEqualTo(1);
        assertThat(ApproveRule.percent(1).needed(0, 101, 0)).isEqualTo(2);
        assertThat(ApproveRule.percent(100).needed(0, 7, 0)).isEqualTo(7);
        assertThat(ApproveRule.percent(100).needed(0, 50_000_000, 0)).isEqualTo(50_000_000);
    }

    @Test
    void a14ARuleThatNobodyCanMeetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ApproveRule.count(0)).withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ApproveRule.percent(0)).withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ApproveRule.percent(101)).withMessageContaining("not 101");
        assertThatIllegalArgumentException().isThrownBy(() -> RejectRule.count(0)).withMessageContaining("not 0");
        assertThat(ApproveRule.count(1).number()).isEqualTo(1);
        assertThat(RejectRule.count(1).number()).isEqualTo(1);
    }

    @Test
    void a15RejectionsEndItWhenTheRuleIsMet() {
        assertThat(RejectRule.first().ends(0, true)).isFalse();
        assertThat(RejectRule.first().ends(1, false)).isTrue();
        assertThat(RejectRule.count(2).ends(1, true)).isFalse();
        assertThat(RejectRule.count(2).ends(2, false)).isTrue();
        assertThat(RejectRule.outOfReach().ends(0, true)).isFalse();
        assertThat(RejectRule.outOfReach().ends(1, true)).isTrue();
        assertThat(RejectRule.outOfReach().ends(3, false)).isFalse();
    }

    @Test
    void rulesAreEqualByWhatTheySay() {
        assertThat(ApproveRule.count(2)).isEqualTo(ApproveRule.count(2)).hasSameHashCodeAs(ApproveRule.count(2))
                .isNotEqualTo(ApproveRule.count(3)).isNotEqualTo(ApproveRule.percent(2)).isNotEqualTo("COUNT 2");
        assertThat(ApproveRule.count(2).hashCode()).isNotEqualTo(ApproveRule.count(3).hashCode()).isNotZero();
        assertThat(RejectRule.count(2)).isEqualTo(RejectRule.count(2)).hasSameHashCodeAs(RejectRule.count(2))
                .isNotEqualTo(RejectRule.count(3)).isNotEqualTo("COUNT 2");
        assertThat(RejectRule.count(1)).isNotEqualTo(RejectRule.first());
        assertThat(RejectRule.count(2).hashCode()).isNotEqualTo(RejectRule.count(3).hashCode()).isNotZero();
    }

    @Test
    void theRecordNamesTheRule() {
        assertThat(ApproveRule.all()).hasToString("ALL");
        assertThat(ApproveRule.any()).hasToString("ANY");
        assertThat(ApproveRule.count(2)).hasToString("COUNT 2");
        assertThat(ApproveRule.percent(60)).hasToString("PERCENT 60");
        assertThat(ApproveRule.percent(60).kind()).isEqualTo(ApproveRule.Kind.PERCENT);
        assertThat(RejectRule.first()).hasToString("FIRST");
        assertThat(RejectRule.count(2)).hasToString("COUNT 2");
        assertThat(RejectRule.outOfReach()).hasToString("OUT_OF_REACH");
        assertThat(RejectRule.outOfReach().kind()).isEqualTo(RejectRule.Kind.OUT_OF_REACH);
    }
}
