package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.Condition.Op;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What is wrong with a policy in itself: steps that are never asked (A18), policies that claim the same plans, silence (A22). */
class ReviewPolicyTest {

    @Test
    void a18AStepWhoseConditionsContradictEachOtherIsNeverAsked() {
        assertThat(conditions(budget(Op.AT_LEAST, "50000", "EUR"), budget(Op.BELOW, "50000", "EUR"))).containsExactly("unreachable");
        assertThat(conditions(budget(Op.BELOW, "10", "EUR"), budget(Op.AT_LEAST, "20", "EUR"))).containsExactly("unreachable");
        assertThat(conditions(choice("region", Op.ONE_OF, "EMEA"), choice("region", Op.ONE_OF, "APAC"))).containsExactly("unreachable");
        assertThat(conditions(choice("channel", Op.ONE_OF, "Search"), choice("channel", Op.NONE_OF, "Search", "Social")))
                .containsExactly("unreachable");
    }

    @Test
    void a18ConditionsThatCanHoldTogetherAreFine() {
        assertThat(conditions(budget(Op.AT_LEAST, "10", "EUR"), budget(Op.BELOW, "20", "EUR"))).isEmpty();
        assertThat(conditions(budget(Op.AT_LEAST, "50", "EUR"), budget(Op.BELOW, "20", "USD"))).isEmpty();
        assertThat(conditions(budget(Op.AT_LEAST, "50", "EUR"), budget(Op.AT_LEAST, "20", "EUR"))).isEmpty();
        assertThat(conditions(choice("channel", Op.ONE_OF, "Search"), choice("channel", Op.ONE_OF, "Social"))).isEmpty();
        assertThat(conditions(choice("channel", Op.NONE_OF, "Search"), choice("channel", Op.NONE_OF, "Social"))).isEmpty();
        assertThat(conditions(choice("channel", Op.ONE_OF, "Search", "Mail"), choice("channel", Op.NONE_OF, "Search"))).isEmpty();
        assertThat(conditions(choice("region", Op.ONE_OF, "EMEA", "APAC"), choice("region", Op.ONE_OF, "APAC"))).isEmpty();
    }

    @Test
    void a18AConditionOnAFieldThatIsNotUnderApprovalNeverHoldsOrAlways() {
        assertThat(conditions(choice("customfield_7", Op.ONE_OF, "x"))).containsExactly("unreachable.field");
        assertThat(conditions(choice("customfield_7", Op.NONE_OF, "x"))).containsExactly("conditionField");
    }

    @Test
    void a18APolicyOfConditionalStepsOnlyIsWarnedAbout() {
        Step step = step().when(Condition.all(Collections.singletonList(budget(Op.AT_LEAST, "10", "EUR"))));

        assertThat(codes(new Policy(0, Collections.singletonList(step)))).containsExactly("allConditional");
    }

    @Test
    void a28TwoPoliciesInUseForTheSamePlansAreAProblemOfTheLaterOne() {
        Policy first = new Policy(1, Collections.singletonList(step()));
        Policy second = first.called("second", "Second");

        assertThat(ReviewPolicy.of(second, Collections.singletonList(first))).extracting(PolicyFinding::toString)
                .containsExactly("problem scope tie[Default]");
        assertThat(ReviewPolicy.of(first.saved(2), Collections.singletonList(first))).isEmpty();
        assertThat(ReviewPolicy.of(second.active(false), Collections.singletonList(first))).isEmpty();
        assertThat(ReviewPolicy.of(second, Collections.singletonList(first.active(false)))).isEmpty();
        assertThat(ReviewPolicy.of(second.in(Scope.of(Set.of(10000L), Set.of())), Collections.singletonList(first))).isEmpty();
    }

    @Test
    void a22SilenceThatApprovesIsSaidAndSoIsAnEscalationThatComesTooLate() {
        AutoApproval auto = new AutoApproval(Duration.ofHours(8), BigDecimal.TEN, "EUR");
        Escalation late = new Escalation(Duration.ofHours(8), Collections.singletonList(Seat.of(Seat.Source.LEAD, "")), Escalation.Mode.ADD);
        Escalation early = new Escalation(Duration.ofHours(7), late.seats(), Escalation.Mode.ADD);

        assertThat(timed(Timing.none().withAutoApproval(auto))).containsExactly("silence");
        assertThat(timed(Timing.none().withAutoApproval(auto).withEscalation(late))).containsExactly("escalationTooLate");
        assertThat(timed(Timing.none().withAutoApproval(auto).withEscalation(early))).containsExactly("silence");
        assertThat(timed(Timing.none().withEscalation(late))).isEmpty();
    }

    @Test
    void a3AStageThatDecidesOnAFieldThatIsNotUnderApprovalIsWarnedAbout() {
        Stage stage = new Stage("Legal", Set.of("budget", "customfield_7"), Collections.singletonList(step()));

        assertThat(ReviewPolicy.of(Policy.of(Collections.singletonList(stage)), Collections.emptyList()))
                .extracting(PolicyFinding::toString).containsExactly("warning stages[0].concerns notMaterial[customfield_7]");
    }

    private static List<String> conditions(Condition.Test... tests) {
        return codes(new Policy(0, Arrays.asList(step(), new Step("Sometimes", 1, Seat.Source.GROUP, "people")
                .when(Condition.all(Arrays.asList(tests))))));
    }

    private static List<String> timed(Timing timing) {
        return codes(new Policy(0, Collections.singletonList(step().timed(timing))));
    }

    private static List<String> codes(Policy policy) {
        return ReviewPolicy.of(policy, Collections.emptyList()).stream().map(PolicyFinding::code)
                .collect(java.util.stream.Collectors.toList());
    }

    private static Step step() {
        return new Step("Step", 1, Seat.Source.GROUP, "people");
    }

    private static Condition.Test budget(Op op, String amount, String currency) {
        return Condition.Test.number("budget", op, new BigDecimal(amount), currency);
    }

    private static Condition.Test choice(String field, Op op, String... values) {
        return Condition.Test.choice(field, op, Set.of(values));
    }
}
