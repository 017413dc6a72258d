package org.marketops.approval.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A1: what a plan says at one moment, and how two moments differ. */
class SnapshotTest {

    private static final Snapshot SPRING = Snapshot.of(Map.of("summary", "Spring", "budget", "100.50", "currency", "EUR", "region", ""));

    @Test
    void a1AnEmptyTextIsNoValue() {
        assertThat(SPRING.values()).containsOnlyKeys("budget", "currency", "summary");
        assertThat(SPRING.text("summary")).isEqualTo("Spring");
        assertThat(SPRING.text("region")).isEmpty();
    }

    @Test
    void a1OnlyANumberIsRead() {
        assertThat(SPRING.number("budget")).contains(new BigDecimal("100.50"));
        assertThat(SPRING.number("summary")).isEmpty();
        assertThat(SPRING.number("region")).isEmpty();
    }

    @Test
    void a1DifferencesNameBothValuesInTheirCurrencies() {
        Snapshot now = Snapshot.of(Map.of("summary", "Spring", "budget", "90", "currency", "USD", "audience", "All"));

        List<Difference> found = SPRING.differencesTo(now);

        assertThat(found).extracting(Difference::toString)
                .containsExactly("audience:  -> All", "budget: 100.50 -> 90", "currency: EUR -> USD");
        Difference budget = found.get(1);
        assertThat(budget.field()).isEqualTo("budget");
        assertThat(budget.before()).isEqualTo("100.50");
        assertThat(budget.after()).isEqualTo("90");
        assertThat(budget.currencyBefore()).isEqualTo("EUR");
        assertThat(budget.currencyAfter()).isEqualTo("USD");
        assertThat(SPRING.differencesTo(SPRING)).isEmpty();
        assertThat(Snapshot.of(Map.of()).differencesTo(SPRING)).hasSize(3);
    }

    @Test
    void a1TheSameContentHasTheSameHash() {
        Snapshot same = Snapshot.of(Map.of("currency", "EUR", "budget", "100.50", "summary", "Spring"));

        assertThat(SPRING).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(Snapshot.of(Map.of())).isNotEqualTo(SPRING.hash());
        assertThat(SPRING.hashCode()).isNotEqualTo(Snapshot.of(Map.of()).hashCode()).isNotZero();
        assertThat(SPRING.hash()).hasSize(64).isEqualTo(same.hash());
        assertThat(SPRING.json()).isEqualTo("{\"budget\":\"100.50\",\"currency\":\"EUR\",\"summary\":\"Spring\"}");
        assertThat(SPRING).hasToString(SPRING.json());
    }

    @Test
    void a1AMaterialFieldIsKnownByItsKey() {
        for (MaterialField field : MaterialField.values()) {
            assertThat(MaterialField.of(field.key())).isSameAs(field);
            assertThat(MaterialField.isKnown(field.key())).isTrue();
            assertThat(MaterialField.isMoney(field.key())).isEqualTo(field == MaterialField.BUDGET || field == MaterialField.BUDGET_LINES);
            assertThat(field.isMoney()).isEqualTo(field == MaterialField.BUDGET || field == MaterialField.BUDGET_LINES);
            assertThat(MaterialField.isList(field.key()))
                    .isEqualTo(field == MaterialField.ATTACHMENTS || field == MaterialField.ACTIVITIES);
        }
        assertThat(MaterialField.isKnown("customfield_7")).isFalse();
        assertThat(MaterialField.isMoney("customfield_7")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> MaterialField.of("customfield_7")).withMessageContaining("customfield_7");
    }

    @Test
    void a1APlannedAmountIsAnEntryOfItsMonthAndCurrencyAndAlwaysMoney() {
        String june = MaterialField.budgetEntry(202703, "USD");

        Snapshot planned = SPRING.withBudget(Map.of(june, "12000"));

        assertThat(june).isEqualTo("budgetLines.202703.USD");
        assertThat(MaterialField.isMoney(june)).isTrue();
        assertThat(MaterialField.monthOf(june)).isEqualTo(202703);
        assertThat(MaterialField.isBudgetEntry("budget")).isFalse();
        Difference found = planned.differencesTo(SPRING.withBudget(Map.of(june, "15000"))).get(0);
        assertThat(found).hasToString("budgetLines.202703.USD: 12000 -> 15000");
        assertThat(found.currencyBefore()).as("the entry's, not the plan's").isEqualTo("USD");
        assertThat(planned.withBudget(Map.of()).hash()).as("a plan without lines is as it always was").isEqualTo(SPRING.hash());
    }

    @Test
    void aNumberThatNoMemoryHoldsIsNone() {
        assertThat(Snapshot.of(Map.of("budget", "1e999999999")).number("budget")).isEmpty();
        assertThat(Snapshot.of(Map.of("budget", "1e-999999999")).number("budget")).isEmpty();
        assertThat(Snapshot.of(Map.of("budget", "1e40")).number("budget")).isPresent();
        assertThat(Snapshot.of(Map.of("budget", "1e41")).number("budget")).isEmpty();
    }
}
