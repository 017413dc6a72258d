package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellProblem;
import org.marketops.kernel.IssueId;
import org.marketops.plan.CutList;
import org.marketops.plan.PlanPart;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reckons what a lower target would cut from what a person sees. Saves nothing. */
public final class CutDesk {

    private final DrawerDesk desk;

    public CutDesk(DrawerDesk desk) {
        this.desk = desk;
    }

    /**
     * @param node empty for the whole project. @param typed the new target; empty for the present one
     * @throws AmountRefused if the new target is no amount, or below zero
     */
    CutAnswer answer(Map<IssueId, Issue> visible, List<BudgetLine> lines, Optional<IssueId> node, Currency currency, String typed, int year) {
        PlanPart part = PlanPart.of(desk.items(visible), lines, node);
        long targetNow = part.target(currency);
        long target = typed.isEmpty() ? targetNow : AmountText.minor(typed, currency);
        if (target < 0) {
            throw new AmountRefused(CellProblem.Reason.BELOW_ZERO);
        }
        long planned = part.planned(currency);
        // Without a target nothing is over it.
        long wanted = typed.isEmpty() && target == 0 ? 0 : Math.subtractExact(planned, target);
        return new CutAnswer(currency, targetNow, target, planned, CutList.of(part.lines(), currency, wanted, desk.monthNow(year)));
    }
}
