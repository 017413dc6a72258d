package org.marketops.approval.jira;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.marketops.budget.Act;
import org.marketops.budget.CellHistory;
import org.marketops.budget.PlanAmounts;
import org.marketops.budget.PlannedContent;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** What an approval sees of a plan's budget lines (A1): planned amounts by fiscal month and currency, and who changed one last (A6). */
public final class BudgetContent {

    private final PlanAmounts amounts;
    private final CellHistory history;

    public BudgetContent(PlanAmounts amounts, CellHistory history) {
        this.amounts = amounts;
        this.history = history;
    }

    SortedMap<String, String> of(IssueId plan) {
        return PlannedContent.entries(amounts.of(plan));
    }

    Optional<PersonKey> lastEditorAfter(IssueId plan, Instant at) {
        return amounts.isBudgeted(plan) ? history.lastPlanEdit(plan).filter(act -> act.at().isAfter(at)).map(Act::who) : Optional.empty();
    }
}
