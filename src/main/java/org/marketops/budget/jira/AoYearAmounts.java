package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.PlannedAndActual;
import org.marketops.budget.Sums;
import org.marketops.budget.YearAmounts;
import org.marketops.kernel.IssueId;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Planned and actual amounts from the rows of lines. */
public final class AoYearAmounts implements YearAmounts {

    private final ActiveObjects rows;

    public AoYearAmounts(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Map<IssueId, PlannedAndActual> ofYear(int fiscalYear) {
        AmountsRow[] amounts = rows.find(AmountsRow.class, Query.select().where("FISCAL_YEAR = ? AND (KIND_NAME = ? OR KIND_NAME = ?)",
                fiscalYear, Kind.PLAN.name(), Kind.ACTUAL.name()));
        Map<Integer, IssueId> issues = new HashMap<>();
        if (amounts.length > 0) {
            for (LineRow line : rows.find(LineRow.class, Query.select().where("FISCAL_YEAR = ?", fiscalYear))) {
                issues.put(line.getID(), IssueId.of(line.getIssueId()));
            }
        }
        Map<IssueId, PlannedAndActual> found = new HashMap<>();
        for (AmountsRow row : amounts) {
            // A line that was added between the two statements is in the next reading.
            IssueId issue = issues.get(row.getLineId());
            if (issue != null) {
                found.merge(issue, read(row), PlannedAndActual::plus);
            }
        }
        return found;
    }

    private static PlannedAndActual read(AmountsRow row) {
        Kind kind = Kind.valueOf(row.getKindName());
        Sums sum = Sums.of(Currency.getInstance(row.getCurrencyCode()), MonthColumns.read(row, Cells.none()).sum(kind));
        return kind == Kind.PLAN ? PlannedAndActual.of(sum, Sums.none()) : PlannedAndActual.of(Sums.none(), sum);
    }
}
