package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellProblem;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;
import org.marketops.objective.jira.NamedObjectives;
import org.marketops.plan.CutList;
import org.marketops.plan.ObjectiveNode;
import org.marketops.plan.PlanGoals;
import org.marketops.plan.PlanPart;
import org.marketops.plan.PlanTree;
import org.marketops.plan.YearSum;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reckons what a lower target would cut from what a person sees. Saves nothing. */
public final class CutDesk {

    private final DrawerDesk desk;
    private final NamedObjectives objectives;

    public CutDesk(DrawerDesk desk, NamedObjectives objectives) {
        this.desk = desk;
        this.objectives = objectives;
    }

    /**
     * @param node empty for the whole project. @param typed the new target; empty for the present one
     * @throws AmountRefused if the new target is no amount, or below zero
     */
    CutAnswer answer(Map<IssueId, Issue> visible, List<BudgetLine> lines, Optional<IssueId> node, Currency currency, String typed, int year) {
        PlanPart part = PlanPart.of(desk.items(visible), lines, node);
        return answer(part.target(currency), part.planned(currency), part.lines(), currency, typed, year);
    }

    /** Of an objective: what it allows, and what counts for it; what it keeps back itself is planned too. */
    CutAnswer answer(ObjectiveNode objective, Currency currency, String typed, int year) {
        YearSum sum = objective.sums().getOrDefault(currency, YearSum.none());
        return answer(sum.target(), Math.addExact(sum.plan(), sum.reserve()), objective.lines(), currency, typed, year);
    }

    /** Those that something of the project counts for, parents first. */
    List<ObjectiveNode> objectives(PlanVisit visit, Map<IssueId, Issue> visible, List<BudgetLine> lines) {
        NamedObjectives.Found found = objectives.in(visit.project().getKey(), visit.user());
        List<ObjectiveNode> all = new ArrayList<>();
        PlanTree.of(desk.items(visible), lines, Kind.PLAN, PlanGoals.of(found.tree(), found.named()), visit.year()).objectives()
                .forEach(top -> all.addAll(top.inOrder()));
        return all;
    }

    private CutAnswer answer(long targetNow, long planned, List<BudgetLine> lines, Currency currency, String typed, int year) {
        long target = typed.isEmpty() ? targetNow : AmountText.minor(typed, currency);
        if (target < 0) {
            throw new AmountRefused(CellProblem.Reason.BELOW_ZERO);
        }
        // Without a target nothing is over it.
        long wanted = typed.isEmpty() && target == 0 ? 0 : Math.subtractExact(planned, target);
        return new CutAnswer(currency, targetNow, target, planned, CutList.of(lines, currency, wanted, desk.monthNow(year)));
    }
}
