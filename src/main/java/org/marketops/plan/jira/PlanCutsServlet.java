package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.BudgetLine;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.money.Rates;
import org.marketops.plan.ObjectiveNode;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What could be cut for a lower target, under /plugins/servlet/marketops/plan/cuts; the same as CSV with {@code format=csv}. */
public final class PlanCutsServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan/cuts";

    private static final long serialVersionUID = 1L;

    private final transient PlanVisits visits;
    private final transient DrawerDesk desk;
    private final transient CutDesk cuts;
    private final transient PlanCutsView view;
    private final transient DrawerWords words;

    public PlanCutsServlet(PlanVisits visits, DrawerDesk desk, CutDesk cuts, PlanCutsView view, DrawerWords words) {
        this.visits = visits;
        this.desk = desk;
        this.cuts = cuts;
        this.view = view;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, this::show);
    }

    private void show(PlanVisit visit) throws IOException {
        Map<IssueId, Issue> visible = desk.issues(visit);
        List<BudgetLine> lines = desk.lines(visit, visible);
        List<String> currencies = currencies(lines);
        Map<String, Object> values = new HashMap<>();
        List<ObjectiveNode> objectives = cuts.objectives(visit, visible, lines);
        Optional<ObjectiveNode> objective = objective(visit, objectives);
        Optional<IssueId> node = objective.isPresent() ? Optional.empty() : node(visit, visible);
        Currency currency = currency(visit, currencies, objective.map(ObjectiveNode::lines).orElseGet(() -> ofNode(node, lines)));
        String error = "";
        try {
            CutAnswer answer = objective.isPresent() ? cuts.answer(objective.get(), currency, visit.sent("target"), visit.year())
                    : cuts.answer(visible, lines, node, currency, visit.sent("target"), visit.year());
            if (visit.sent("format").equals("csv")) {
                view.csv(visit, visible, answer);
                return;
            }
            view.answer(values, visit, visible, answer);
        } catch (AmountRefused refused) {
            error = words.amountRefused(refused, visit.sent("target"));
        }
        view.form(values, visit, visible, objectives, currencies, currency);
        values.put("error", error);
        visits.show("cuts-drawer.vm", values, visit);
    }

    private static List<BudgetLine> ofNode(Optional<IssueId> node, List<BudgetLine> lines) {
        return lines.stream().filter(line -> node.filter(line.issueId()::equals).isPresent()).collect(Collectors.toList());
    }

    /** @throws NotFound for an objective that nothing of the project counts for */
    private static Optional<ObjectiveNode> objective(PlanVisit visit, List<ObjectiveNode> objectives) {
        String key = visit.sent("node");
        if (!key.matches(PlanCutsView.OBJECTIVE + "[0-9]{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(objectives.stream().filter(node -> PlanCutsView.key(node).equals(key)).findFirst().orElseThrow(() -> new NotFound("node " + key)));
    }

    private static Optional<IssueId> node(PlanVisit visit, Map<IssueId, Issue> visible) {
        String key = visit.sent("node");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(visible.entrySet().stream().filter(entry -> entry.getValue().getKey().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("node " + key)).getKey());
    }

    private static List<String> currencies(List<BudgetLine> lines) {
        return List.copyOf(lines.stream().map(line -> line.currency().getCurrencyCode()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The one that was asked for; else that of the node's first line; else the company's where it plans in it. */
    private Currency currency(PlanVisit visit, List<String> currencies, List<BudgetLine> ofNode) {
        if (currencies.contains(visit.sent("currency"))) {
            return Currency.getInstance(visit.sent("currency"));
        }
        Rates rates = desk.rates(visit.year());
        return ofNode.stream().findFirst().map(BudgetLine::currency)
                .orElseGet(() -> currencies.isEmpty() || currencies.contains(rates.company().getCurrencyCode())
                        ? rates.company() : Currency.getInstance(currencies.get(0)));
    }
}
