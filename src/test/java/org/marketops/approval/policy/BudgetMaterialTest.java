package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;

/** A tolerance of budget lines counts month by month and currency (A4). */
class BudgetMaterialTest {

    private static final String JUNE = MaterialField.budgetEntry(202703, "EUR");
    private static final String JULY = MaterialField.budgetEntry(202704, "EUR");
    private static final Snapshot APPROVED = Snapshot.of(Map.of("summary", "Spring", JUNE, "12000"));
    private static final Material HUNDRED = Material.of(Map.of("summary", Tolerance.none(), MaterialField.BUDGET_LINES.key(),
            Tolerance.of(Optional.empty(), Optional.of(BigDecimal.valueOf(100)))), Material.OnEdit.RESET_ALL);

    @Test
    void whatItCoversIsTheApprovedContent() {
        assertThat(HUNDRED.settle(APPROVED.withBudget(Map.of(JUNE, "12100")), APPROVED)).isEqualTo(APPROVED);
        assertThat(HUNDRED.settle(APPROVED.withBudget(Map.of(JUNE, "12000", JULY, "99.5")), APPROVED)).as("from nothing").isEqualTo(APPROVED);
        assertThat(HUNDRED.settle(APPROVED.withBudget(Map.of(JUNE, "12100.01")), APPROVED)).isNotEqualTo(APPROVED);
        assertThat(HUNDRED.settle(APPROVED.withBudget(Map.of()), APPROVED)).as("to nothing").isNotEqualTo(APPROVED);
    }

    @Test
    void withoutAToleranceEveryAmountIsMaterial() {
        Snapshot now = APPROVED.withBudget(Map.of(JUNE, "12000.01"));

        assertThat(Material.standard().settle(now, APPROVED)).isEqualTo(now);
    }

    @Test
    void aStageThatIsAboutBudgetLinesSeesTheirMonths() {
        assertThat(Material.only(APPROVED, List.of(MaterialField.BUDGET_LINES.key())).values()).containsOnlyKeys(JUNE);
        assertThat(Material.only(APPROVED, List.of("summary")).values()).containsOnlyKeys("summary");
    }
}
