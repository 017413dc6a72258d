package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.List;
import java.util.OptionalLong;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellChange;
import org.marketops.budget.CellProblem;
import org.marketops.budget.Cells;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.Kind;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;

/** Lines, changes and refused cells as JSON. Amounts are texts in units, so that nothing rounds them on the way. */
public final class BudgetJson {

    private final BudgetTexts texts;
    private final IssueManager issues;

    public BudgetJson(BudgetTexts texts, IssueManager issues) {
        this.texts = texts;
        this.issues = issues;
    }

    void line(ObjectNode json, BudgetLine line) {
        json.put("id", line.id()).put("version", line.version()).put("issueId", line.issueId().value()).put("issue", key(line.issueId()))
                .put("fiscalYear", line.fiscalYear()).put("currency", line.currency().getCurrencyCode())
                .put("category", line.category()).put("vendor", line.vendor()).put("note", line.note())
                .put("tag", line.tag().key()).put("reserve", line.isReserve()).put("locked", line.isLocked());
        if (line.planId().isPresent()) {
            json.put("planId", line.planId().get().value());
        } else {
            json.putNull("planId");
        }
        ObjectNode cells = json.putObject("cells");
        for (Kind kind : Kind.values()) {
            if (line.cells().has(kind)) {
                cells(cells.putObject(kind.key()), line, kind);
            }
        }
    }

    private static void cells(ObjectNode json, BudgetLine line, Kind kind) {
        for (int month = 1; month <= Cells.MONTHS; month++) {
            OptionalLong amount = line.cells().at(kind, month);
            if (amount.isPresent()) {
                json.put(Integer.toString(Cells.key(line.fiscalYear(), month)), BudgetTexts.amount(amount.getAsLong(), line));
            }
        }
    }

    String saved(List<BudgetLine> lines) {
        ObjectNode json = Json.object().put("saved", true);
        lines(json, lines);
        return Json.write(json);
    }

    void lines(ObjectNode json, List<BudgetLine> lines) {
        ArrayNode all = json.putArray("lines");
        lines.forEach(line -> line(all.addObject(), line));
    }

    /** Of a stale cell both values: what stands there now, with person and time, and what was sent. */
    String refused(CellsRefused refused, List<BudgetLine> lines) {
        ObjectNode json = Json.object().put("saved", false).put("code", refused.isConflict() ? "CONFLICT" : "BAD_CELLS")
                .put("message", texts.text("cells.refused", refused.problems().size()));
        ArrayNode cells = json.putArray("cells");
        for (CellProblem problem : refused.problems()) {
            ObjectNode cell = cells.addObject().put("row", problem.row()).put("line", problem.edit().line())
                    .put("month", problem.edit().monthKey()).put("kind", problem.edit().kind().key())
                    .put("value", problem.edit().typed()).put("code", problem.reason().name()).put("message", texts.problem(problem));
            problem.theirs().ifPresent(theirs -> lines.stream().filter(line -> line.id() == theirs.line()).findFirst()
                    .ifPresent(line -> theirs(cell, theirs, line)));
        }
        return Json.write(json);
    }

    private void theirs(ObjectNode cell, CellChange theirs, BudgetLine line) {
        cell.put("yours", cell.get("value").asText()).put("version", line.version());
        ObjectNode json = cell.putObject("theirs").put("by", texts.name(theirs.act().who())).put("at", theirs.act().at().toString());
        json.put("value", theirs.after().isPresent() ? BudgetTexts.amount(theirs.after().getAsLong(), line) : "");
    }

    void changes(ArrayNode all, List<CellChange> changes, BudgetLine line) {
        for (CellChange change : changes) {
            ObjectNode json = all.addObject().put("version", change.version()).put("kind", change.kind().key())
                    .put("month", Cells.key(line.fiscalYear(), change.month()))
                    .put("before", change.before().isPresent() ? BudgetTexts.amount(change.before().getAsLong(), line) : "")
                    .put("after", change.after().isPresent() ? BudgetTexts.amount(change.after().getAsLong(), line) : "");
            json.put("by", texts.name(change.act().who())).put("at", change.act().at().toString())
                    .put("way", change.act().way().name()).put("reason", change.act().reason());
        }
    }

    private String key(IssueId id) {
        Issue issue = issues.getIssueObject(id.value());
        return issue == null ? "" : issue.getKey();
    }
}
