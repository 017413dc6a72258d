package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Currency;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import net.java.ao.Query;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.PlanAmounts;
import org.marketops.budget.Sums;
import org.marketops.kernel.IssueId;

/**
 * Planned amounts of a plan, summed from its rows at each call. Which plans have any is read for all plans at once and
 * remembered for a second, so that the many plans without lines cost their panels nothing. A first amount that this node misses
 * for so long is found by whatever follows: votes rest on the hash of what was read, and an approved plan has its lock.
 */
public final class AoPlanAmounts implements PlanAmounts {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ActiveObjects rows;
    private final AoLocks plans;
    private final AtomicReference<Known> known = new AtomicReference<>();

    public AoPlanAmounts(ActiveObjects rows, AoLocks plans) {
        this.rows = rows;
        this.plans = plans;
    }

    @Override
    public SortedMap<Integer, Sums> of(IssueId plan) {
        SortedMap<Integer, Sums> sums = new TreeMap<>();
        if (!isBudgeted(plan)) {
            return sums;
        }
        for (AmountsRow row : rows.find(AmountsRow.class, Query.select().where("PLAN_ID = ? AND KIND_NAME = ?", plan.value(), Kind.PLAN.name()))) {
            Cells cells = MonthColumns.read(row, Cells.none());
            Currency currency = Currency.getInstance(row.getCurrencyCode());
            for (int month = 1; month <= Cells.MONTHS; month++) {
                sums.merge(Cells.key(row.getFiscalYear(), month), Sums.of(currency, cells.orZero(Kind.PLAN, month)), Sums::plus);
            }
        }
        sums.values().removeIf(Sums.none()::equals);
        return sums;
    }

    @Override
    public boolean isBudgeted(IssueId plan) {
        Known now = known.get();
        if (now == null || System.nanoTime() - now.born > LONGEST_NANOS) {
            now = new Known(plans.budgeted());
            known.set(now);
        }
        return now.plans.contains(plan.value());
    }

    /** Something was stored here; what is remembered may be too little. */
    void forget() {
        known.set(null);
    }

    private static final class Known {

        private final Set<Long> plans;
        private final long born = System.nanoTime();

        Known(Set<Long> plans) {
            this.plans = plans;
        }
    }
}
