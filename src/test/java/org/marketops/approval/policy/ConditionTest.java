package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Condition.Op;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** A18: which content a step is asked for. */
class ConditionTest {

    private static final Condition.Test LARGE = Condition.Test.number("budget", Op.AT_LEAST, new BigDecimal("10000.00"), "EUR");
    private static final Condition.Test SMALL = Condition.Test.number("budget", Op.BELOW, new BigDecimal("10000"), "EUR");
    private static final Condition.Test SEARCH = Condition.Test.choice("channel", Op.ONE_OF, Set.of("Search", "Mail"));
    private static final Condition.Test NO_TV = Condition.Test.choice("channel", Op.NONE_OF, Set.of("TV"));

    @Test
    void a18AnAmountIsComparedInItsCurrency() {
        assertThat(LARGE.holds(plan("10000", "EUR", ""))).isTrue();
        assertThat(LARGE.holds(plan("9999.99", "EUR", ""))).isFalse();
        assertThat(SMALL.holds(plan("10000", "EUR", ""))).isFalse();
        assertThat(SMALL.holds(plan("9999.99", "EUR", ""))).isTrue();
    }

    @Test
    void a18InAnotherCurrencyAStepTooManyIsAskedRatherThanOneTooFew() {
        assertThat(LARGE.holds(plan("1", "USD", ""))).isTrue();
        assertThat(SMALL.holds(plan("1", "USD", ""))).isFalse();
    }

    @Test
    void a18APlainNumberHasNoCurrencyAndAnAbsentOneMeetsNothing() {
        Condition.Test plain = Condition.Test.number("customfield_7", Op.BELOW, BigDecimal.TEN, "");

        assertThat(plain.holds(Snapshot.of(Map.of("customfield_7", "9", "currency", "USD")))).isTrue();
        assertThat(LARGE.holds(plan("", "EUR", ""))).isFalse();
        assertThat(SMALL.holds(plan("", "EUR", ""))).isFalse();
        assertThat(LARGE.holds(plan("", "USD", ""))).isFalse();
    }

    @Test
    void a18AChoiceLooksAtEveryValue() {
        assertThat(SEARCH.holds(plan("", "", "Social, Mail"))).isTrue();
        assertThat(SEARCH.holds(plan("", "", "Social"))).isFalse();
        assertThat(SEARCH.holds(plan("", "", ""))).isFalse();
        assertThat(NO_TV.holds(plan("", "", "Social, TV"))).isFalse();
        assertThat(NO_TV.holds(plan("", "", "Social"))).isTrue();
        assertThat(NO_TV.holds(plan("", "", ""))).isTrue();
    }

    @Test
    void a18AllTestsMustHoldAndTheFirstThatDoesNotIsTheReason() {
        Condition both = Condition.all(Arrays.asList(SMALL, SEARCH, NO_TV));

        assertThat(both.holds(plan("5", "EUR", "Mail"))).isTrue();
        assertThat(both.reasonNot(plan("5", "EUR", "Mail"))).isNull();
        assertThat(both.holds(plan("5", "EUR", "Mail, TV"))).isFalse();
        assertThat(both.reasonNot(plan("5", "EUR", "TV"))).isSameAs(SEARCH);
        assertThat(both.isAlways()).isFalse();
        assertThat(both.tests()).containsExactly(SMALL, SEARCH, NO_TV);
        assertThat(both).hasToString("budget BELOW 10000 EUR and channel ONE_OF [Mail, Search] and channel NONE_OF [TV]");
    }

    @Test
    void a18WithoutTestsItAlwaysHolds() {
        assertThat(Condition.all(Collections.emptyList())).isSameAs(Condition.always());
        assertThat(Condition.always().isAlways()).isTrue();
        assertThat(Condition.always().holds(plan("", "", ""))).isTrue();
    }

    @Test
    void aTestThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.Test.number("budget", Op.ONE_OF, BigDecimal.TEN, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.Test.number(" ", Op.BELOW, BigDecimal.TEN, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.Test.choice("channel", Op.BELOW, Set.of("TV")));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.Test.choice("channel", Op.NONE_OF, Set.of()));
    }

    @Test
    void aTestSaysWhatItCompares() {
        assertThat(LARGE.field()).isEqualTo("budget");
        assertThat(LARGE.op()).isEqualTo(Op.AT_LEAST);
        assertThat(LARGE.amount()).isEqualByComparingTo("10000");
        assertThat(LARGE.currency()).isEqualTo("EUR");
        assertThat(LARGE.values()).isEmpty();
        assertThat(SEARCH.values()).containsExactly("Mail", "Search");
        assertThat(SEARCH.amount()).isNull();
        assertThat(SEARCH.currency()).isEmpty();
    }

    @Test
    void conditionsAreEqualByTheirTests() {
        Condition.Test same = Condition.Test.number("budget", Op.AT_LEAST, new BigDecimal("1E+4"), "EUR");

        assertThat(same).isEqualTo(LARGE).hasSameHashCodeAs(LARGE).isNotEqualTo(SMALL).isNotEqualTo(LARGE.toString());
        assertThat(LARGE.hashCode()).isNotEqualTo(SMALL.hashCode()).isNotZero();
        Condition condition = Condition.all(Collections.singletonList(same));
        assertThat(condition).isEqualTo(Condition.all(Collections.singletonList(LARGE)))
                .hasSameHashCodeAs(Condition.all(Collections.singletonList(LARGE)))
                .isNotEqualTo(Condition.always()).isNotEqualTo("");
        assertThat(condition.hashCode()).isNotEqualTo(Condition.always().hashCode()).isNotZero();
    }

    private static Snapshot plan(String budget, String currency, String channel) {
        return Snapshot.of(Map.of("budget", budget, "currency", currency, "channel", channel));
    }
}
