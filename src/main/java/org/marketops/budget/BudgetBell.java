package org.marketops.budget;

import org.marketops.kernel.IssueId;

/** Says that the planned amounts of a plan may have changed; only a hint to look at its approval soon. */
public interface BudgetBell {

    void ring(IssueId plan);
}
