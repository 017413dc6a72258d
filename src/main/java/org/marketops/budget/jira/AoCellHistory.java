package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.CellChange;
import org.marketops.budget.CellHistory;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** The history of cells, read from its rows. */
public final class AoCellHistory implements CellHistory {

    private final ActiveObjects rows;

    public AoCellHistory(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<CellChange> since(int line, int version) {
        return read(Query.select().where("LINE_ID = ? AND LINE_VERSION > ? AND MONTH_NUMBER > 0", line, version).order("ID ASC"));
    }

    @Override
    public List<CellChange> ofLine(int line, int most) {
        return read(Query.select().where("LINE_ID = ? AND MONTH_NUMBER > 0", line).order("ID DESC").limit(most));
    }

    @Override
    public Optional<Act> lastPlanEdit(IssueId plan) {
        return read(Query.select().where("PLAN_ID = ? AND KIND_NAME = ?", plan.value(), Kind.PLAN.name()).order("ID DESC").limit(1))
                .stream().map(CellChange::act).findFirst();
    }

    private List<CellChange> read(Query query) {
        List<CellChange> found = new ArrayList<>();
        for (ChangeRow row : rows.find(ChangeRow.class, query)) {
            Act act = new Act(PersonKey.of(row.getPersonKey()), Instant.ofEpochMilli(row.getDoneAt()),
                    Act.Way.valueOf(row.getWayName()), AoBudgetLines.text(row.getReasonText()));
            found.add(new CellChange(row.getLineId(), row.getLineVersion(), Kind.valueOf(row.getKindName()), row.getMonthNumber(),
                    row.getAmountBefore(), row.getAmountAfter(), act));
        }
        return found;
    }
}
