package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.List;
import java.util.OptionalLong;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;

/**
 * Lines as a table, RFC 4180, a row for each line and kind, in the form that the import takes. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front; amounts are numbers and stay so.
 */
public final class LinesCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final IssueManager issues;

    public LinesCsv(IssueManager issues) {
        this.issues = issues;
    }

    String of(List<BudgetLine> lines, int fiscalYear) {
        StringBuilder out = new StringBuilder("line,issue,category,vendor,note,tag,reserve,currency,kind");
        for (int month = 1; month <= Cells.MONTHS; month++) {
            out.append(',').append(Cells.key(fiscalYear, month));
        }
        out.append("\r\n");
        for (BudgetLine line : lines) {
            for (Kind kind : Kind.values()) {
                if (line.cells().has(kind) || kind == Kind.PLAN) {
                    row(out, line, kind);
                }
            }
        }
        return out.toString();
    }

    private void row(StringBuilder out, BudgetLine line, Kind kind) {
        Issue issue = issues.getIssueObject(line.issueId().value());
        out.append(line.id()).append(',').append(issue == null ? "" : issue.getKey()).append(',').append(cell(line.category())).append(',')
                .append(cell(line.vendor())).append(',').append(cell(line.note())).append(',').append(line.tag().key()).append(',')
                .append(line.isReserve()).append(',').append(line.currency().getCurrencyCode()).append(',').append(kind.key());
        for (int month = 1; month <= Cells.MONTHS; month++) {
            OptionalLong amount = line.cells().at(kind, month);
            out.append(',').append(amount.isPresent() ? BudgetTexts.amount(amount.getAsLong(), line) : "");
        }
        out.append("\r\n");
    }

    /** A text as one cell, without anything that a spreadsheet would run. */
    public static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
