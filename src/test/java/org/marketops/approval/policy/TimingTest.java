package org.marketops.approval.policy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A22: what a policy may say about time, and what it may not. */
class TimingTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final List<Seat> CMO = List.of(Seat.of(Seat.Source.GROUP, "cmo"));

    @Test
    void a22ByDefaultNothingIsDueAndSilenceApprovesNothing() {
        assertThat(Timing.none().due()).isEmpty();
        assertThat(Timing.none().remindEvery()).isEmpty();
        assertThat(Timing.none().escalation()).isEmpty();
        assertThat(Timing.none().autoApproval()).isEmpty();
        assertThat(Timing.dueAfter(DAY).autoApproval()).isEmpty();
    }

    @Test
    void a22ATimingSaysAllThatWasPutIntoIt() {
        Escalation escalation = new Escalation(DAY, CMO, Escalation.Mode.HAND_OVER);
        AutoApproval auto = new AutoApproval(DAY, new BigDecimal("1000"), "EUR");

        Timing timing = Timing.dueAfter(DAY).withRemindEvery(Duration.ofHours(4)).withEscalation(escalation).withAutoApproval(auto);

        assertThat(timing.due()).contains(DAY);
        assertThat(timing.remindEvery()).contains(Duration.ofHours(4));
        assertThat(timing.escalation()).contains(escalation);
        assertThat(timing.autoApproval()).contains(auto);
        assertThat(escalation).hasToString("HAND_OVER [cmo] after PT8H");
        assertThat(auto).hasToString("below EUR 1000 after PT8H");
        assertThat(timing).isEqualTo(Timing.none().withAutoApproval(auto).withEscalation(escalation).withDue(DAY)
                .withRemindEvery(Duration.ofHours(4))).isNotEqualTo(Timing.dueAfter(DAY)).isNotEqualTo(Timing.none());
        assertThat(timing.hashCode()).isNotEqualTo(Timing.none().hashCode());
    }

    @Test
    void a22AutoApprovalCoversSmallerAmountsOfItsCurrencyOnly() {
        AutoApproval auto = new AutoApproval(DAY, new BigDecimal("1000"), "EUR");

        assertThat(auto.covers(new BigDecimal("999.99"), "EUR")).isTrue();
        assertThat(auto.covers(new BigDecimal("1000.00"), "EUR")).isFalse();
        assertThat(auto.covers(BigDecimal.ONE, "USD")).isFalse();
        assertThat(auto.covers(BigDecimal.ONE, "")).isFalse();
        assertThat(auto.covers(new BigDecimal("-1"), "EUR")).isFalse();
    }

    @Test
    void a22WhatCanNeverWorkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.dueAfter(Duration.ZERO)).withMessageContaining("above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.none().withRemindEvery(DAY)).withMessageContaining("due time");
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.dueAfter(DAY).withRemindEvery(DAY.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Escalation(DAY, Collections.emptyList(), Escalation.Mode.ADD));
        assertThatIllegalArgumentException().isThrownBy(() -> new Escalation(Duration.ZERO, CMO, Escalation.Mode.ADD));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoApproval(DAY, BigDecimal.ZERO, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoApproval(DAY, BigDecimal.ONE, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoApproval(Duration.ZERO, BigDecimal.ONE, "EUR"));
    }

    @Test
    void equalTermsAreEqual() {
        assertThat(new AutoApproval(DAY, new BigDecimal("10.0"), "EUR")).isEqualTo(new AutoApproval(DAY, BigDecimal.TEN, "EUR"))
                .hasSameHashCodeAs(new AutoApproval(DAY, BigDecimal.TEN, "EUR"))
                .isNotEqualTo(new AutoApproval(DAY, BigDecimal.TEN, "USD"));
        assertThat(new Escalation(DAY, CMO, Escalation.Mode.ADD)).isEqualTo(new Escalation(DAY, CMO, Escalation.Mode.ADD))
                .hasSameHashCodeAs(new Escalation(DAY, CMO, Escalation.Mode.ADD))
                .isNotEqualTo(new Escalation(DAY, CMO, Escalation.Mode.HAND_OVER));
    }
}
