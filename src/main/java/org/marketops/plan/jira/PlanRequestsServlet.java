package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetRefused;
import org.marketops.budget.CellEdit;
import org.marketops.budget.CellProblem;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.ChangeRequest;
import org.marketops.budget.Kind;
import org.marketops.budget.LineAccess;
import org.marketops.budget.RequestChange;
import org.marketops.jira.AppRight;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.RightGate;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes of an approved plan's amounts under /plugins/servlet/marketops/plan/requests: asked for, listed, withdrawn. */
public final class PlanRequestsServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan/requests";

    private static final long serialVersionUID = 1L;

    private final transient PlanVisits visits;
    private final transient CurrentUser current;
    private final transient RightGate gate;
    private final transient LineAccess access;
    private final transient RequestChange requestChange;
    private final transient PlanRequestsView view;
    private final transient DrawerWords words;

    public PlanRequestsServlet(PlanVisits visits, CurrentUser current, RightGate gate, LineAccess access, RequestChange requestChange,
                               PlanRequestsView view, DrawerWords words) {
        this.visits = visits;
        this.current = current;
        this.gate = gate;
        this.access = access;
        this.requestChange = requestChange;
        this.view = view;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> {
            if (visit.sent("plan").isEmpty()) {
                visits.show("requests-drawer.vm", view.plans(visit), visit);
            } else {
                show(visit, Map.of());
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> {
            gate.required(AppRight.EDIT_PLAN);
            if (visit.sent("withdraw").isEmpty()) {
                ask(visit);
            } else {
                withdraw(visit);
            }
        });
    }

    private void ask(PlanVisit visit) throws IOException {
        Map<String, String> problems = new HashMap<>();
        if (visit.numberIfAny("line").isEmpty()) {
            problems.put("line", words.text("requests.chooseLine"));
        }
        if (visit.sent("reason").isEmpty() || visit.sent("reason").length() > Act.LONGEST_REASON) {
            problems.put("reason", words.text("reason.bad", Act.LONGEST_REASON));
        }
        if (problems.isEmpty()) {
            try {
                CellEdit edit = new CellEdit(visit.number("line"), Kind.PLAN, visit.number("month"), visit.sent("amount"), 0);
                ChangeRequest asked = requestChange.ask(visit.person(), plan(visit), List.of(edit), visit.sent("reason"));
                back(visit, asked.state().name());
                return;
            } catch (CellsRefused refused) {
                CellProblem problem = refused.problems().get(0);
                problems.put(problem.reason() == CellProblem.Reason.NO_LINE ? "line" : "amount", view.problem(problem));
            } catch (BudgetRefused refused) {
                problems.put("line", words.refused(refused));
            }
        }
        show(visit, problems);
    }

    private void withdraw(PlanVisit visit) throws IOException {
        try {
            requestChange.withdraw(visit.person(), visit.number("withdraw"));
            back(visit, ChangeRequest.State.WITHDRAWN.name());
        } catch (BudgetRefused refused) {
            show(visit, Map.of("withdraw", words.refused(refused)));
        }
    }

    private void back(PlanVisit visit, String state) throws IOException {
        visit.redirect(PATH, "&plan=" + current.visibleIssue(visit.sent("plan")).getKey() + "&done=" + state);
    }

    private IssueId plan(PlanVisit visit) {
        Issue plan = current.visibleIssue(visit.sent("plan"));
        if (!plan.getProjectId().equals(visit.project().getId())) {
            throw new NotFound("plan " + plan.getKey());
        }
        return IssueId.of(plan.getId());
    }

    private void show(PlanVisit visit, Map<String, String> problems) throws IOException {
        IssueId plan = plan(visit);
        boolean mayAsk = access.mayEdit(visit.person(), plan);
        Map<String, Object> values = view.plan(visit, current.visibleIssue(visit.sent("plan")), requestChange.ofPlan(visit.person(), plan, PlanRequestsView.MOST),
                mayAsk);
        values.put("problems", problems);
        values.put("wrong", !problems.isEmpty());
        visits.show("requests-drawer.vm", values, visit);
    }
}
