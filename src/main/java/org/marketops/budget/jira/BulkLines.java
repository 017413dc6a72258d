package org.marketops.budget.jira;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.jira.BulkWriter;

/** Lines, amounts and history as {@link AoBudgetLines} writes them, many rows at a time. */
final class BulkLines {

    private static final String LINES = "BUDGET_LINE";
    private static final String AMOUNTS = "BUDGET_AMOUNTS";
    private static final String[] OF_LINE = {"SCOPE_KEY", "PROJECT_ID", "ISSUE_ID", "PLAN_ID", "FISCAL_YEAR", "CURRENCY_CODE", "CATEGORY_NAME",
        "VENDOR_NAME", "NOTE_TEXT", "TAG_NAME", "RESERVE", "LINE_VERSION", "BATCH_ID"};
    private static final String[] OF_VERSION = {"LINE_VERSION", "CATEGORY_NAME", "VENDOR_NAME", "NOTE_TEXT", "TAG_NAME"};
    private static final String[] MONTHS = IntStream.rangeClosed(1, Cells.MONTHS).mapToObj(month -> String.format(Locale.ROOT, "M%02d", month))
            .toArray(String[]::new);
    private static final String[] OF_AMOUNTS = Stream.concat(Stream.of("LINE_AND_KIND", "LINE_ID", "SCOPE_KEY", "PLAN_ID", "FISCAL_YEAR",
            "CURRENCY_CODE", "KIND_NAME"), Arrays.stream(MONTHS)).toArray(String[]::new);

    private final BulkWriter writer;
    private final AoLocks locks;
    private final CellChanges changes;

    BulkLines(BulkWriter writer, AoLocks locks, CellChanges changes) {
        this.writer = writer;
        this.locks = locks;
        this.changes = changes;
    }

    List<BudgetLine> add(List<BudgetLine> drafts) {
        List<Object[]> rows = new ArrayList<>(drafts.size());
        for (BudgetLine draft : drafts) {
            rows.add(new Object[] {scope(draft), draft.projectId(), draft.issueId().value(), AoBudgetLines.plan(draft), draft.fiscalYear(),
                draft.currency().getCurrencyCode(), draft.category(), draft.vendor(), draft.note(), draft.tag().name(), draft.isReserve(), 1, 0});
        }
        List<Integer> ids = writer.insertAll(LINES, OF_LINE, rows);
        List<BudgetLine> added = new ArrayList<>(drafts.size());
        for (int i = 0; i < ids.size(); i++) {
            BudgetLine line = drafts.get(i).saved(ids.get(i), 1);
            added.add(line);
            for (Kind kind : Kind.values()) {
                if (line.cells().has(kind)) {
                    create(line, kind);
                }
            }
        }
        return added;
    }

    BudgetLine save(BudgetLine before, BudgetLine after, Act act) {
        BudgetLine next = after.saved(before.id(), before.version() + 1);
        changes.write(before, next, act);
        writer.update(LINES, "ID", OF_VERSION).row(next.version(), next.category(), next.vendor(), next.note(), next.tag().name(), next.id());
        for (Kind kind : Kind.values()) {
            if (!Arrays.equals(months(before, kind), months(next, kind))) {
                store(before, next, kind);
            }
        }
        return next;
    }

    private void store(BudgetLine before, BudgetLine next, Kind kind) {
        if (!before.cells().has(kind)) {
            create(next, kind);
        } else if (next.cells().has(kind)) {
            Object[] row = Arrays.copyOf(months(next, kind), Cells.MONTHS + 1);
            row[Cells.MONTHS] = key(next, kind);
            writer.update(AMOUNTS, "LINE_AND_KIND", MONTHS).row(row);
        } else {
            writer.delete(AMOUNTS, "LINE_AND_KIND", key(next, kind));
        }
    }

    private void create(BudgetLine line, Kind kind) {
        if (kind == Kind.PLAN) {
            locks.budgeted(AoBudgetLines.plan(line));
        }
        Object[] head = {key(line, kind), line.id(), scope(line), AoBudgetLines.plan(line), line.fiscalYear(), line.currency().getCurrencyCode(),
            kind.name()};
        writer.insert(AMOUNTS, OF_AMOUNTS).row(Stream.concat(Arrays.stream(head), Arrays.stream(months(line, kind))).toArray());
    }

    private static Object[] months(BudgetLine line, Kind kind) {
        Object[] months = new Object[Cells.MONTHS];
        for (int month = 1; month <= Cells.MONTHS; month++) {
            months[month - 1] = MonthColumns.at(line.cells(), kind, month);
        }
        return months;
    }

    private static long scope(BudgetLine line) {
        return AoBudgetLines.scope(line.projectId(), line.fiscalYear());
    }

    private static String key(BudgetLine line, Kind kind) {
        return line.id() + ":" + kind.name();
    }
}
