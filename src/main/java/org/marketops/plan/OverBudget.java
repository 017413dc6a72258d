package org.marketops.plan;

import org.marketops.budget.PlannedAndActual;
import org.marketops.kernel.IssueId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which plans, campaigns and activities have spent more than was planned for them and what stands below them. */
public final class OverBudget {

    private OverBudget() {
    }

    /**
     * @param items what the reader sees; the rest counts for nothing, as on the plan page
     * @param amounts of each issue alone
     */
    public static Set<IssueId> among(List<PlanItem> items, Map<IssueId, PlannedAndActual> amounts) {
        Map<IssueId, IssueId> parents = new HashMap<>();
        Set<IssueId> known = new HashSet<>();
        for (PlanItem item : items) {
            known.add(item.issue());
            item.parent().ifPresent(parent -> parents.put(item.issue(), parent));
        }
        Map<IssueId, PlannedAndActual> sums = new HashMap<>();
        for (PlanItem item : items) {
            PlannedAndActual own = amounts.getOrDefault(item.issue(), PlannedAndActual.none());
            Set<IssueId> upwards = new LinkedHashSet<>();
            for (IssueId at = item.issue(); at != null && known.contains(at) && upwards.add(at); at = parents.get(at)) {
                sums.merge(at, own, PlannedAndActual::plus);
            }
        }
        Set<IssueId> over = new LinkedHashSet<>();
        items.forEach(item -> {
            if (sums.get(item.issue()).isOver()) {
                over.add(item.issue());
            }
        });
        return over;
    }
}
