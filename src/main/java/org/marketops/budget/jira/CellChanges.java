package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.java.ao.DBParam;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;

/** Writes the history of one version of a line. The key of its first row makes two versions of the same number impossible. */
final class CellChanges {

    private static final String[] COLUMNS = {"VERSION_KEY", "LINE_ID", "PLAN_ID", "LINE_VERSION", "PERSON_KEY", "DONE_AT", "WAY_NAME",
        "REASON_TEXT", "MONTH_NUMBER", "KIND_NAME", "AMOUNT_BEFORE", "AMOUNT_AFTER"};

    private final ActiveObjects rows;
    private final Supplier<Optional<BulkWriter>> writer;

    CellChanges(ActiveObjects rows, Supplier<Optional<BulkWriter>> writer) {
        this.rows = rows;
        this.writer = writer;
    }

    void write(BudgetLine before, BudgetLine after, Act act) {
        boolean first = true;
        for (Kind kind : Kind.values()) {
            for (int month = 1; month <= Cells.MONTHS; month++) {
                Long then = MonthColumns.at(before.cells(), kind, month);
                Long now = MonthColumns.at(after.cells(), kind, month);
                if (!Objects.equals(then, now)) {
                    create(row(after, act, first ? "" : ":" + kind + ":" + month, month, kind.name(), then, now));
                    first = false;
                }
            }
        }
        if (first) {
            create(row(after, act, "", 0, null, null, null));
        }
    }

    private static Object[] row(BudgetLine line, Act act, String rest, int month, String kind, Long before, Long after) {
        return new Object[] {line.id() + ":" + line.version() + rest, line.id(), line.planId().map(IssueId::value).orElse(0L), line.version(),
            act.who().value(), act.at().toEpochMilli(), act.way().name(), act.reason(), month, kind, before, after};
    }

    private void create(Object... row) {
        Optional<BulkWriter> bulk = writer.get();
        if (bulk.isPresent()) {
            bulk.get().insert("BUDGET_CHANGE", COLUMNS).row(row);
        } else {
            rows.create(ChangeRow.class, IntStream.range(0, row.length).filter(i -> row[i] != null)
                    .mapToObj(i -> new DBParam(COLUMNS[i], row[i])).toArray(DBParam[]::new));
        }
    }
}
