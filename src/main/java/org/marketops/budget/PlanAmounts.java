package org.marketops.budget;

import java.util.SortedMap;
import org.marketops.kernel.IssueId;

/** What a plan plans in all its lines: what an approval is about. */
public interface PlanAmounts {

    /**
     * Planned amounts by fiscal month key, for example 202703; months that add up to nothing are left out. One statement; none
     * for a plan that never had a planned amount, which this node may learn a second late.
     */
    SortedMap<Integer, Sums> of(IssueId plan);

    /** Whether the plan ever had a planned amount. */
    boolean isBudgeted(IssueId plan);
}
