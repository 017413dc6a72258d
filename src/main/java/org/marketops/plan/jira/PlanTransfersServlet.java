package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.Act;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetRefused;
import org.marketops.budget.Cells;
import org.marketops.budget.TransferMoney;
import org.marketops.jira.AppRight;
import org.marketops.jira.RightGate;
import org.marketops.kernel.IssueId;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Planned money that was moved between lines, and moving more, under /plugins/servlet/marketops/plan/transfers. */
public final class PlanTransfersServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan/transfers";

    private static final long serialVersionUID = 1L;

    private final transient PlanVisits visits;
    private final transient DrawerDesk desk;
    private final transient RightGate gate;
    private final transient TransferMoney transferMoney;
    private final transient PlanTransfersView view;
    private final transient DrawerWords words;

    public PlanTransfersServlet(PlanVisits visits, DrawerDesk desk, RightGate gate, TransferMoney transferMoney, PlanTransfersView view,
                                DrawerWords words) {
        this.visits = visits;
        this.desk = desk;
        this.gate = gate;
        this.transferMoney = transferMoney;
        this.view = view;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> show(visit, Map.of()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> {
            gate.required(AppRight.EDIT_PLAN);
            Map<String, String> problems = move(visit);
            if (problems.isEmpty()) {
                visit.redirect(PATH, "&moved=1");
            } else {
                show(visit, problems);
            }
        });
    }

    /** @return what is wrong by field; empty when the money was moved */
    private Map<String, String> move(PlanVisit visit) {
        Map<String, String> problems = missing(visit);
        if (!problems.isEmpty()) {
            return problems;
        }
        int month = Cells.key(visit.year(), visit.number("month"));
        try {
            transferMoney.transfer(visit.person(), visit.number("from"), visit.number("to"), Map.of(month, visit.sent("amount")), visit.sent("reason"));
            return Map.of();
        } catch (AmountRefused refused) {
            return Map.of("amount", words.amountRefused(refused, visit.sent("amount")));
        } catch (BudgetRefused refused) {
            return problem(visit, refused, month);
        }
    }

    private Map<String, String> missing(PlanVisit visit) {
        Map<String, String> problems = new HashMap<>();
        for (String field : new String[] {"from", "to"}) {
            if (visit.numberIfAny(field).isEmpty()) {
                problems.put(field, words.text("transfers.chooseLine"));
            }
        }
        if (visit.sent("reason").isEmpty() || visit.sent("reason").length() > Act.LONGEST_REASON) {
            problems.put("reason", words.text("reason.bad", Act.LONGEST_REASON));
        }
        if (visit.numberIfAny("month").filter(month -> month >= 1 && month <= Cells.MONTHS).isEmpty()) {
            problems.put("month", words.text("transfers.chooseMonth"));
        }
        return problems;
    }

    private Map<String, String> problem(PlanVisit visit, BudgetRefused refused, int month) {
        switch (refused.reason()) {
            case NOT_ENOUGH:
                return Map.of("amount", words.text("transfers.notEnough", words.month(month, desk.calendar()),
                        words.formats().money(new BigDecimal(refused.arguments().get(2)), refused.arguments().get(1))));
            case NOTHING_TO_MOVE:
                return Map.of("amount", words.text("transfers.nothing"));
            case RATE_MISSING:
                return Map.of("to", words.refused(refused), "rates", visit.request().getContextPath() + DrawerWords.RATES + visit.year());
            case LOCKED:
                return Map.of("from", words.text("transfers.locked"));
            default:
                return Map.of("to", words.refused(refused));
        }
    }

    private void show(PlanVisit visit, Map<String, String> problems) throws IOException {
        Map<IssueId, Issue> visible = desk.issues(visit);
        List<BudgetLine> lines = desk.lines(visit, visible);
        boolean mayEdit = gate.holder(AppRight.EDIT_PLAN).isPresent();
        Map<String, Object> values = view.values(visit, visible, mayEdit ? desk.editable(visit, lines) : List.of());
        values.put("problems", problems);
        values.put("wrong", !problems.isEmpty());
        visits.show("transfers-drawer.vm", values, visit);
    }
}
