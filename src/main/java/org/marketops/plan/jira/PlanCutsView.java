package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Kind;
import org.marketops.budget.jira.LinesCsv;
import org.marketops.kernel.IssueId;
import org.marketops.objective.Objective;
import org.marketops.plan.CutList;
import org.marketops.plan.ObjectiveNode;

import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page of cuts shows, ready to be written, and the same as CSV. */
public final class PlanCutsView {

    private static final String[] WORDS = {"title", "of", "whole", "currency", "target", "targetHint", "show", "nothingSaved", "caption", "line",
        "sure", "planned", "bound", "free", "cut", "left", "total", "csv", "locked", "requestChange", "order", "noLines", "noLinesHint"};

    static final String OBJECTIVE = "o";

    private final DrawerWords words;

    public PlanCutsView(DrawerWords words) {
        this.words = words;
    }

    /** What names an objective in an address, where an issue is named by its key. */
    static String key(ObjectiveNode node) {
        return OBJECTIVE + node.objective().map(Objective::id).orElse(0);
    }

    void form(Map<String, Object> values, PlanVisit visit, Map<IssueId, Issue> visible, List<ObjectiveNode> objectives, List<String> currencies,
              Currency currency) {
        values.put("words", words.texts("cuts", WORDS));
        values.put("title", words.text("cuts.titleOf", visit.yearName()));
        values.put("action", visit.request().getContextPath() + PlanCutsServlet.PATH);
        values.put("target", visit.sent("target"));
        values.put("currencies", currencies);
        values.put("currency", currency.getCurrencyCode());
        List<Map<String, Object>> nodes = new ArrayList<>();
        objectives.forEach(node -> node.objective().ifPresent(objective -> nodes.add(Map.of("key", key(node),
                "name", words.text("cuts.objective", objective.name()), "on", key(node).equals(visit.sent("node"))))));
        visible.values().forEach(issue -> nodes.add(Map.of("key", issue.getKey(), "name", issue.getKey() + " " + issue.getSummary(),
                "on", issue.getKey().equals(visit.sent("node")))));
        values.put("nodes", nodes);
    }

    void answer(Map<String, Object> values, PlanVisit visit, Map<IssueId, Issue> visible, CutAnswer answer) {
        Currency currency = answer.currency();
        CutList list = answer.list();
        values.put("answered", true);
        values.put("question", words.text("cuts.question", words.money(answer.target(), currency), words.money(answer.targetNow(), currency),
                words.money(answer.planned(), currency)));
        boolean noTarget = answer.target() == 0 && visit.sent("target").isEmpty();
        values.put("result", noTarget ? words.text("cuts.noTarget") : result(list, currency));
        values.put("css", list.missing() > 0 ? "bad" : list.wanted() == 0 ? "info" : "warn");
        values.put("rows", rows(visit, visible, answer));
        values.put("given", words.money(list.given(), currency));
        values.put("csvAddress", visit.address(PlanCutsServlet.PATH) + "&format=csv&currency=" + currency.getCurrencyCode()
                + (visit.sent("node").isEmpty() ? "" : "&node=" + visit.sent("node"))
                + (visit.sent("target").isEmpty() ? "" : "&target=" + AmountText.amount(answer.target(), currency).toPlainString()));
    }

    private String result(CutList list, Currency currency) {
        if (list.wanted() == 0) {
            return words.text("cuts.noneNeeded");
        }
        return list.missing() == 0 ? words.text("cuts.enough", words.money(list.wanted(), currency), list.cuts().size())
                : words.text("cuts.notEnough", words.money(list.wanted(), currency), words.money(list.given(), currency),
                        words.money(list.missing(), currency));
    }

    private List<Map<String, Object>> rows(PlanVisit visit, Map<IssueId, Issue> visible, CutAnswer answer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CutList.Cut cut : answer.list().cuts()) {
            BudgetLine line = cut.line();
            Issue issue = visible.get(line.issueId());
            long planned = line.cells().sum(Kind.PLAN);
            Map<String, Object> row = new HashMap<>();
            row.put("issue", issue.getKey() + " " + issue.getSummary());
            row.put("name", words.name(line));
            row.put("sure", words.tag(line));
            row.put("planned", words.amount(planned, answer.currency()));
            row.put("bound", words.amount(bound(line), answer.currency()));
            row.put("cut", words.amount(cut.amount(), answer.currency()));
            row.put("left", words.amount(planned - cut.amount(), answer.currency()));
            row.put("locked", line.isLocked());
            row.put("address", line.isLocked() ? line.planId().filter(visible::containsKey).map(plan -> visit.address(PlanRequestsServlet.PATH)
                    + "&plan=" + visible.get(plan).getKey() + "&line=" + line.id()).orElse("") : "");
            rows.add(row);
        }
        return rows;
    }

    private static long bound(BudgetLine line) {
        return Math.addExact(line.cells().sum(Kind.COMMITTED), line.cells().sum(Kind.ACTUAL));
    }

    void csv(PlanVisit visit, Map<IssueId, Issue> visible, CutAnswer answer) throws IOException {
        StringBuilder out = new StringBuilder("line,issue,category,vendor,tag,reserve,locked,currency,planned,committed,actual,cut\r\n");
        for (CutList.Cut cut : answer.list().cuts()) {
            BudgetLine line = cut.line();
            out.append(line.id()).append(',').append(visible.get(line.issueId()).getKey()).append(',').append(LinesCsv.cell(line.category()))
                    .append(',').append(LinesCsv.cell(line.vendor())).append(',').append(line.tag().key()).append(',').append(line.isReserve())
                    .append(',').append(line.isLocked()).append(',').append(answer.currency().getCurrencyCode());
            for (Kind kind : new Kind[] {Kind.PLAN, Kind.COMMITTED, Kind.ACTUAL}) {
                out.append(',').append(AmountText.amount(line.cells().sum(kind), line.currency()).toPlainString());
            }
            out.append(',').append(AmountText.amount(cut.amount(), line.currency()).toPlainString()).append("\r\n");
        }
        HttpServletResponse response = visit.response();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cuts-" + visit.project().getKey() + "-" + visit.year() + ".csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().append(out);
    }
}
