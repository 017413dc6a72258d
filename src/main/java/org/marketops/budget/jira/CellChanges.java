package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.java.ao.DBParam;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;

/** Writes the history of one version of a line. The key of its first row makes two versions of the same number impossible. */
final class CellChanges {

    private final ActiveObjects rows;

    CellChanges(ActiveObjects rows) {
        this.rows = rows;
    }

    void write(BudgetLine before, BudgetLine after, Act act) {
        boolean first = true;
        for (Kind kind : Kind.values()) {
            for (int month = 1; month <= Cells.MONTHS; month++) {
                Long then = MonthColumns.at(before.cells(), kind, month);
                Long now = MonthColumns.at(after.cells(), kind, month);
                if (!Objects.equals(then, now)) {
                    List<DBParam> row = row(after, act, first ? "" : ":" + kind + ":" + month);
                    row.add(new DBParam("KIND_NAME", kind.name()));
                    row.add(new DBParam("MONTH_NUMBER", month));
                    if (then != null) {
                        row.add(new DBParam("AMOUNT_BEFORE", then));
                    }
                    if (now != null) {
                        row.add(new DBParam("AMOUNT_AFTER", now));
                    }
                    create(row);
                    first = false;
                }
            }
        }
        if (first) {
            List<DBParam> words = row(after, act, "");
            words.add(new DBParam("MONTH_NUMBER", 0));
            create(words);
        }
    }

    private List<DBParam> row(BudgetLine line, Act act, String rest) {
        return new ArrayList<>(List.of(
                new DBParam("VERSION_KEY", line.id() + ":" + line.version() + rest),
                new DBParam("LINE_ID", line.id()),
                new DBParam("PLAN_ID", line.planId().map(IssueId::value).orElse(0L)),
                new DBParam("LINE_VERSION", line.version()),
                new DBParam("PERSON_KEY", act.who().value()),
                new DBParam("DONE_AT", act.at().toEpochMilli()),
                new DBParam("WAY_NAME", act.way().name()),
                new DBParam("REASON_TEXT", act.reason())));
    }

    private void create(List<DBParam> params) {
        rows.create(ChangeRow.class, params.toArray(new DBParam[0]));
    }
}
