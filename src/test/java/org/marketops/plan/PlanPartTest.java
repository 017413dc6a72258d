package org.marketops.plan;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;
import org.marketops.plan.PlanItem.Level;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A node with what stands below it, each line once. */
class PlanPartTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<PlanItem> ITEMS = List.of(item(1, 0, Level.PLAN), item(2, 1, Level.CAMPAIGN), item(3, 2, Level.ACTIVITY),
            item(4, 0, Level.PLAN));

    private final List<BudgetLine> lines = new ArrayList<>();

    @Test
    void aNodeHoldsTheLinesBelowItAndItsOwnTargetHoldsThoseOfItsParts() {
        line(1, 5, 100);
        line(2, 10, 30);
        line(3, 20, 0);
        line(4, 40, 7);

        assertThat(part(1).planned(EUR)).isEqualTo(35);
        assertThat(part(1).target(EUR)).isEqualTo(100);
        assertThat(part(2).planned(EUR)).isEqualTo(30);
        assertThat(part(2).target(EUR)).isEqualTo(30);
        assertThat(part(3).target(EUR)).isZero();
        assertThat(PlanPart.of(ITEMS, lines, Optional.empty()).planned(EUR)).isEqualTo(75);
        assertThat(PlanPart.of(ITEMS, lines, Optional.empty()).target(EUR)).isEqualTo(107);
        assertThat(part(1).planned(Currency.getInstance("USD"))).isZero();
    }

    @Test
    void withoutATargetOfItsOwnThatOfTheParentIsTheSum() {
        line(2, 0, 30);
        line(1, 0, 0);

        assertThat(part(1).target(EUR)).isEqualTo(30);
    }

    @Test
    void parentsInARingAreMetOnce() {
        List<PlanItem> ring = List.of(item(1, 2, Level.CAMPAIGN), item(2, 1, Level.CAMPAIGN));
        line(1, 5, 0);
        line(2, 6, 0);

        assertThat(PlanPart.of(ring, lines, Optional.of(IssueId.of(1))).planned(EUR)).isEqualTo(11);
        assertThat(PlanPart.of(ring, lines, Optional.of(IssueId.of(1))).target(EUR)).isZero();
    }

    private PlanPart part(long issue) {
        return PlanPart.of(ITEMS, lines, Optional.of(IssueId.of(issue)));
    }

    private static PlanItem item(long issue, long parent, Level level) {
        return new PlanItem(IssueId.of(issue), parent == 0 ? Optional.empty() : Optional.of(IssueId.of(parent)), level);
    }

    private void line(long issue, long plan, long target) {
        lines.add(BudgetLine.draft(new LinePlace(1, IssueId.of(issue), Optional.empty(), 2027), new LineWords("", "", "", Tag.FORECAST), EUR, false)
                .saved(lines.size() + 1, 1).withCells(Cells.none().with(Kind.PLAN, 1, plan).with(Kind.TARGET, 1, target)));
    }
}
