package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.CellProblem;
import org.marketops.budget.Cells;
import org.marketops.budget.ChangeRequest;
import org.marketops.budget.ChangeRequests;
import org.marketops.budget.Kind;
import org.marketops.budget.LineAccess;
import org.marketops.kernel.IssueId;
import org.marketops.time.FiscalMonth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page of change requests shows, ready to be written. */
public final class PlanRequestsView {

    static final int MOST = 200;
    private static final String[] WORDS = {"title", "noPlans", "noPlansHint", "plansCaption", "plan", "status", "waiting", "look", "none", "caption",
        "asked", "change", "reason", "state", "withdraw", "ask", "askHint", "line", "month", "amount", "amountHint", "choose", "do", "notAsked",
        "open", "openHint", "noRight", "toIssue", "allPlans"};

    private final DrawerWords words;
    private final DrawerDesk desk;
    private final BudgetLines lines;
    private final ChangeRequests requests;
    private final LineAccess access;

    public PlanRequestsView(DrawerWords words, DrawerDesk desk, BudgetLines lines, ChangeRequests requests, LineAccess access) {
        this.words = words;
        this.desk = desk;
        this.lines = lines;
        this.requests = requests;
        this.access = access;
    }

    /** The plans of the year whose amounts are locked. */
    Map<String, Object> plans(PlanVisit visit) {
        Map<IssueId, Issue> visible = desk.issues(visit);
        Set<IssueId> locked = desk.lines(visit, visible).stream().filter(BudgetLine::isLocked).map(line -> line.planId().orElseThrow())
                .filter(visible::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (IssueId plan : locked) {
            Issue issue = visible.get(plan);
            rows.add(Map.of("key", issue.getKey(), "name", issue.getSummary(), "status", issue.getStatus() == null ? "" : issue.getStatus().getName(),
                    "waiting", requests.waiting(plan).size()));
        }
        Map<String, Object> values = around(visit);
        values.put("step", "plans");
        values.put("title", words.text("requests.titleOf", visit.yearName()));
        values.put("plans", rows);
        return values;
    }

    private Map<String, Object> around(PlanVisit visit) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", words.texts("requests", WORDS));
        values.put("address", visit.address(PlanRequestsServlet.PATH));
        return values;
    }

    Map<String, Object> plan(PlanVisit visit, Issue plan, List<ChangeRequest> found, boolean mayEdit) {
        Map<Integer, BudgetLine> seen = new HashMap<>();
        List<BudgetLine> all = lines.ofPlan(IssueId.of(plan.getId()));
        all.stream().filter(line -> access.maySee(visit.person(), line.issueId())).forEach(line -> seen.put(line.id(), line));
        boolean locked = all.stream().anyMatch(BudgetLine::isLocked);
        Map<String, Object> values = around(visit);
        values.put("step", "plan");
        values.put("plan", plan.getKey());
        values.put("title", words.text("requests.titlePlan", plan.getKey()));
        values.put("summary", plan.getSummary());
        values.put("requests", found.stream().map(request -> request(request, seen, mayEdit)).collect(Collectors.toList()));
        values.put("locked", locked);
        values.put("mayAsk", locked && mayEdit);
        values.put("done", done(visit));
        values.put("lines", lines(visit, seen));
        values.put("months", months(visit));
        values.put("amount", visit.sent("amount"));
        values.put("reason", visit.sent("reason"));
        return values;
    }

    private String done(PlanVisit visit) {
        String state = visit.sent("done");
        return state.matches("APPLIED|WAITING|WITHDRAWN") ? words.text("requests.done." + state) : "";
    }

    private List<Map<String, Object>> lines(PlanVisit visit, Map<Integer, BudgetLine> seen) {
        Map<IssueId, Issue> visible = desk.issues(visit);
        List<Map<String, Object>> choices = new ArrayList<>();
        seen.values().stream().filter(line -> line.isLocked() && line.fiscalYear() == visit.year() && visible.containsKey(line.issueId()))
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .forEach(line -> choices.add(Map.of("id", line.id(), "name", words.choice(line, visible.get(line.issueId())),
                        "on", visit.sent("line").equals(Integer.toString(line.id())))));
        return choices;
    }

    private List<Map<String, Object>> months(PlanVisit visit) {
        int now = Cells.key(visit.year(), Math.min(Cells.MONTHS, Math.max(1, desk.monthNow(visit.year()))));
        int chosen = visit.numberIfAny("month").orElse(now);
        List<Map<String, Object>> months = new ArrayList<>();
        for (FiscalMonth month : desk.calendar().months(visit.year())) {
            months.add(Map.of("key", month.key(), "name", words.month(month.key(), desk.calendar()), "on", month.key() == chosen));
        }
        return months;
    }

    /** Cells of lines that the reader does not see, or that are gone, are left out. */
    private Map<String, Object> request(ChangeRequest request, Map<Integer, BudgetLine> seen, boolean mayEdit) {
        boolean waiting = request.state() == ChangeRequest.State.WAITING;
        List<String> changes = new ArrayList<>();
        for (ChangeRequest.Wish wish : request.wishes()) {
            BudgetLine line = seen.get(wish.line());
            if (line != null) {
                changes.add(change(line, wish, waiting));
            }
        }
        Map<String, Object> row = new HashMap<>();
        row.put("id", request.id());
        row.put("asked", words.text("requests.askedBy", words.person(request.act().who()), words.time(request.act().at(), desk.calendar())));
        row.put("changes", changes);
        row.put("reason", request.act().reason());
        row.put("state", words.text("requests.state." + request.state()));
        row.put("css", waiting ? "wait" : request.state() == ChangeRequest.State.APPLIED ? "ok" : "");
        row.put("sign", waiting ? "→" : request.state() == ChangeRequest.State.APPLIED ? "✓" : "✕");
        row.put("mayWithdraw", waiting && mayEdit);
        return row;
    }

    /** From what to what while it waits; afterwards the line may hold anything. */
    private String change(BudgetLine line, ChangeRequest.Wish wish, boolean waiting) {
        String month = words.month(wish.monthKey(), desk.calendar());
        String wished = wish.minorUnits() == null ? words.text("requests.nothing") : words.money(wish.minorUnits(), line.currency());
        if (!waiting) {
            return words.text("requests.became", words.name(line), month, wished);
        }
        OptionalLong now = line.cells().at(Kind.PLAN, Cells.month(wish.monthKey()));
        return words.text("requests.fromTo", words.name(line), month,
                now.isPresent() ? words.money(now.getAsLong(), line.currency()) : words.text("requests.nothing"), wished);
    }

    String problem(CellProblem problem) {
        if (problem.reason() == CellProblem.Reason.NO_LINE) {
            return words.text("requests.chooseLine");
        }
        List<String> arguments = new ArrayList<>(List.of(problem.edit().typed()));
        arguments.addAll(problem.arguments());
        return words.amountProblem(problem.reason(), arguments);
    }
}
