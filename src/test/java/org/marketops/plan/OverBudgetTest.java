package org.marketops.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marketops.budget.PlannedAndActual;
import org.marketops.budget.Sums;
import org.marketops.kernel.IssueId;

class OverBudgetTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final PlanItem PLAN = new PlanItem(IssueId.of(1), Optional.empty(), PlanItem.Level.PLAN);
    private static final PlanItem CAMPAIGN = new PlanItem(IssueId.of(2), Optional.of(IssueId.of(1)), PlanItem.Level.CAMPAIGN);
    private static final PlanItem ACTIVITY = new PlanItem(IssueId.of(3), Optional.of(IssueId.of(2)), PlanItem.Level.ACTIVITY);

    private final Map<IssueId, PlannedAndActual> amounts = new HashMap<>();

    @Test
    void whatAPartOverspendsIsPaidByWhatItsWholeHasLeft() {
        amounts(1, EUR, 500, 0);
        amounts(3, EUR, 100, 300);

        assertThat(OverBudget.among(List.of(PLAN, CAMPAIGN, ACTIVITY), amounts)).containsExactly(IssueId.of(2), IssueId.of(3));
    }

    @Test
    void oneCurrencyDoesNotPayForAnother() {
        amounts(1, EUR, 1000, 0);
        amounts(2, USD, 0, 1);

        assertThat(OverBudget.among(List.of(PLAN, CAMPAIGN), amounts)).containsExactly(IssueId.of(1), IssueId.of(2));
    }

    @Test
    void allSpentIsNotOver() {
        amounts(2, EUR, 100, 100);

        assertThat(OverBudget.among(List.of(PLAN, CAMPAIGN), amounts)).isEmpty();
    }

    @Test
    void whatTheReaderDoesNotSeeIsInNoSum() {
        amounts(2, EUR, 100, 900);
        amounts(1, EUR, 100, 0);

        assertThat(OverBudget.among(List.of(PLAN), amounts)).isEmpty();
        assertThat(OverBudget.among(List.of(CAMPAIGN), amounts)).as("under a plan that is not seen").containsExactly(IssueId.of(2));
    }

    private void amounts(long issue, Currency currency, long planned, long actual) {
        amounts.merge(IssueId.of(issue), PlannedAndActual.of(Sums.of(currency, planned), Sums.of(currency, actual)), PlannedAndActual::plus);
    }
}
