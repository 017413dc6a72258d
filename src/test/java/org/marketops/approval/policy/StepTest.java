package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A10, A14, A15: a step and the places at it. */
class StepTest {

    private static final Seat ANN = Seat.of(Seat.Source.USER, "ann");
    private static final Seat BOB = Seat.of(Seat.Source.USER, "bob");
    private static final Seat LEAD = Seat.of(Seat.Source.LEAD, "");
    private static final Seat PEOPLE = Seat.of(Seat.Source.GROUP, "people");
    private static final Condition LARGE = Condition.all(Collections.singletonList(
            Condition.Test.number("budget", Condition.Op.AT_LEAST, BigDecimal.TEN, "EUR")));
    private static final Timing DAY = Timing.dueAfter(Duration.ofHours(8));

    @Test
    void a14MoreApprovalsThanPersonsAreNamedIsRefused() {
        assertThat(step(2, ANN, LEAD).needed()).isEqualTo(2);
        assertThat(step(3, ANN, PEOPLE).needed()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> step(3, ANN, LEAD)).withMessageContaining("only 2");
        assertThatIllegalArgumentException().isThrownBy(() -> step(2, ANN, ANN)).withMessageContaining("only 1");
        assertThat(new Step("Review", ApproveRule.percent(100), RejectRule.first(), List.of(ANN)).needed()).isEqualTo(1);
    }

    @Test
    void aStepWithoutANameOrASeatIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(" ", 1, Seat.Source.GROUP, "people")).withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> step(1)).withMessageContaining("seat");
    }

    @Test
    void a22WhereFewerAreNamedThanMustApproveAllMust() {
        assertThat(step(2, ANN, BOB).seated(List.of(LEAD)).approveRule()).isEqualTo(ApproveRule.all());
        assertThat(step(2, ANN, BOB).seated(List.of(LEAD, ANN)).approveRule()).isEqualTo(ApproveRule.count(2));
        assertThat(step(2, ANN, BOB).seated(List.of(PEOPLE)).approveRule()).isEqualTo(ApproveRule.count(2));
        Step share = new Step("Review", ApproveRule.percent(60), RejectRule.first(), List.of(ANN, BOB));
        assertThat(share.seated(List.of(LEAD)).approveRule()).isEqualTo(ApproveRule.percent(60));
        assertThat(share.seated(List.of(LEAD)).seats()).containsExactly(LEAD);
    }

    @Test
    void aStepSaysWhatWasPutIntoIt() {
        Step step = new Step("Review", ApproveRule.any(), RejectRule.count(2), List.of(PEOPLE, ANN)).when(LARGE).timed(DAY);

        assertThat(step.name()).isEqualTo("Review");
        assertThat(step.condition()).isEqualTo(LARGE);
        assertThat(step.timing()).isEqualTo(DAY);
        assertThat(step.approveRule()).isEqualTo(ApproveRule.any());
        assertThat(step.rejectRule()).isEqualTo(RejectRule.count(2));
        assertThat(step.seats()).containsExactly(PEOPLE, ANN);
        assertThat(step.source()).isEqualTo(Seat.Source.GROUP);
        assertThat(step.sourceName()).isEqualTo("people");
    }

    @Test
    void stepsAreEqualByAllOfTheirParts() {
        Step step = step(1, ANN);

        assertThat(step).isEqualTo(step(1, ANN)).hasSameHashCodeAs(step(1, ANN)).isNotEqualTo(step.when(LARGE))
                .isNotEqualTo(step.timed(DAY)).isNotEqualTo(step.seated(List.of(BOB))).isNotEqualTo("Review")
                .isNotEqualTo(new Step("Other", ApproveRule.count(1), RejectRule.first(), List.of(ANN)))
                .isNotEqualTo(new Step("Review", ApproveRule.all(), RejectRule.first(), List.of(ANN)))
                .isNotEqualTo(new Step("Review", ApproveRule.count(1), RejectRule.outOfReach(), List.of(ANN)));
        assertThat(step.hashCode()).isNotEqualTo(step.timed(DAY).hashCode()).isNotZero();
    }

    @Test
    void a10TheLeadNeedsNoNameAndEverybodyElseDoes() {
        assertThat(LEAD.name()).isEqualTo("project lead");
        assertThat(ANN.name()).isEqualTo("ann");
        assertThat(ANN.source()).isEqualTo(Seat.Source.USER);
        assertThatIllegalArgumentException().isThrownBy(() -> Seat.of(Seat.Source.ROLE, " "));
        assertThat(ANN.isOnePerson()).isTrue();
        assertThat(LEAD.isOnePerson()).isTrue();
        assertThat(PEOPLE.isOnePerson()).isFalse();
    }

    @Test
    void a15ASeatMayBeRequiredAndMayHaveAVeto() {
        Seat both = PEOPLE.required(true).veto(true);

        assertThat(PEOPLE.isRequired()).isFalse();
        assertThat(PEOPLE.hasVeto()).isFalse();
        assertThat(both.isRequired()).isTrue();
        assertThat(both.hasVeto()).isTrue();
        assertThat(both.required(false).hasVeto()).isTrue();
        assertThat(PEOPLE).hasToString("people");
        assertThat(both).hasToString("people (required) (veto)");
    }

    @Test
    void seatsAreEqualByAllOfTheirParts() {
        assertThat(PEOPLE).isEqualTo(Seat.of(Seat.Source.GROUP, "people")).hasSameHashCodeAs(Seat.of(Seat.Source.GROUP, "people"))
                .isNotEqualTo(Seat.of(Seat.Source.ROLE, "people")).isNotEqualTo(Seat.of(Seat.Source.GROUP, "others"))
                .isNotEqualTo(PEOPLE.required(true)).isNotEqualTo(PEOPLE.veto(true)).isNotEqualTo("people");
        assertThat(PEOPLE.hashCode()).isNotEqualTo(ANN.hashCode()).isNotZero();
    }

    private static Step step(int needed, Seat... seats) {
        return new Step("Review", ApproveRule.count(needed), RejectRule.first(), Arrays.asList(seats));
    }
}
