package org.marketops.budget.jira;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.jira.PlainReads;
import org.marketops.jira.PlainRows;
import org.marketops.kernel.IssueId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a project and fiscal year for a page that shows them all: two statements. */
public final class YearOfLines {

    private static final List<String> LINE = List.of("ID", "PROJECT_ID", "ISSUE_ID", "PLAN_ID", "FISCAL_YEAR", "CURRENCY_CODE", "CATEGORY_NAME",
            "VENDOR_NAME", "NOTE_TEXT", "TAG_NAME", "RESERVE", "LINE_VERSION");
    private static final int LOCKED_AT = 13;
    private static final List<String> AMOUNTS = Stream.concat(Stream.of("LINE_ID", "KIND_NAME"), IntStream.rangeClosed(1, Cells.MONTHS)
            .mapToObj(month -> String.format(Locale.ROOT, "M%02d", month))).collect(Collectors.toList());
    private static final int FIRST_MONTH = 3;

    private final PlainReads reads;
    private final BudgetLines lines;

    public YearOfLines(PlainReads reads, BudgetLines lines) {
        this.reads = reads;
        this.lines = lines;
    }

    /** In the order in which they were made. */
    public List<BudgetLine> of(long projectId, int fiscalYear) {
        return reads.read(rows -> read(rows, AoBudgetLines.scope(projectId, fiscalYear))).orElseGet(() -> lines.ofYear(projectId, fiscalYear));
    }

    private static List<BudgetLine> read(PlainRows rows, long scope) {
        Map<Integer, Cells> cells = cells(rows, scope);
        List<BudgetLine> all = new ArrayList<>(cells.size());
        rows.each("SELECT " + rows.columns("l", LINE) + ", p." + rows.column("LOCKED_AT") + " FROM " + rows.table("BUDGET_LINE") + " l LEFT JOIN "
                + rows.table("BUDGET_PLAN") + " p ON p." + rows.column("PLAN_ID") + " = l." + rows.column("PLAN_ID") + " WHERE l."
                + rows.column("SCOPE_KEY") + " = ? ORDER BY l." + rows.column("ID"), scope, row -> all.add(line(row, cells)));
        return all;
    }

    private static Map<Integer, Cells> cells(PlainRows rows, long scope) {
        Map<Integer, Cells> cells = new HashMap<>();
        rows.each("SELECT " + rows.columns("a", AMOUNTS) + " FROM " + rows.table("BUDGET_AMOUNTS") + " a WHERE a." + rows.column("SCOPE_KEY") + " = ?",
                scope, row -> {
                    Integer line = row.getInt(1);
                    Cells known = cells.get(line);
                    cells.put(line, (known == null ? Cells.none() : known).withAll(Kind.valueOf(row.getString(2)), months(row)));
                });
        return cells;
    }

    private static Long[] months(ResultSet row) throws SQLException {
        Long[] months = new Long[Cells.MONTHS];
        for (int month = 0; month < Cells.MONTHS; month++) {
            long amount = row.getLong(FIRST_MONTH + month);
            months[month] = row.wasNull() ? null : Long.valueOf(amount);
        }
        return months;
    }

    private static BudgetLine line(ResultSet row, Map<Integer, Cells> cells) throws SQLException {
        int id = row.getInt(1);
        long plan = row.getLong(4);
        LinePlace place = new LinePlace(row.getLong(2), IssueId.of(row.getLong(3)), plan == 0 ? Optional.empty() : Optional.of(IssueId.of(plan)),
                row.getInt(5));
        LineWords words = new LineWords(AoBudgetLines.text(row.getString(7)), AoBudgetLines.text(row.getString(8)),
                AoBudgetLines.text(row.getString(9)), Tag.valueOf(row.getString(10)));
        return BudgetLine.draft(place, words, Currency.getInstance(row.getString(6)), row.getBoolean(11)).saved(id, row.getInt(12))
                .withCells(cells.getOrDefault(id, Cells.none())).withLock(row.getLong(LOCKED_AT) != 0);
    }
}
