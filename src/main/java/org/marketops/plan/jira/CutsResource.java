package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.jira.AppRight;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.jira.RightGate;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.plan.CutList;
import org.marketops.plan.ObjectiveNode;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What could be cut for a lower target: docs/planning.md. Saves nothing; 404 for people who may not see money. */
@Path("/budget/cuts")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class CutsResource {

    private final RightGate gate;
    private final PlanDesk plans;
    private final DrawerDesk desk;
    private final CutDesk cuts;
    private final DrawerWords words;

    public CutsResource(RightGate gate, PlanDesk plans, DrawerDesk desk, CutDesk cuts, DrawerWords words) {
        this.gate = gate;
        this.plans = plans;
        this.desk = desk;
        this.cuts = cuts;
        this.words = words;
    }

    /** @param issue of the node, or {@code objective} by its id; without both the whole project. @param target the new one in units, empty for the present one */
    @GET
    public String cuts(@QueryParam("project") String project, @QueryParam("year") String year, @QueryParam("issue") String issue,
                       @QueryParam("objective") String objective, @QueryParam("currency") String currency, @QueryParam("target") String target) {
        ApplicationUser user = gate.required(AppRight.VIEW_MONEY);
        Project found = plans.project(user, text(project));
        int fiscalYear = year(text(year));
        PlanVisit visit = new PlanVisit(null, null, user, found, fiscalYear);
        Map<IssueId, Issue> visible = desk.issues(visit);
        List<BudgetLine> lines = desk.lines(visit, visible);
        Currency in = currency(text(currency));
        if (!text(objective).isEmpty()) {
            ObjectiveNode of = cuts.objectives(visit, visible, lines).stream().filter(node -> PlanCutsView.key(node).equals(PlanCutsView.OBJECTIVE + text(objective)))
                    .findFirst().orElseThrow(() -> new NotFound("objective " + objective));
            return answered(text(target), () -> cuts.answer(of, in, text(target), fiscalYear), visible);
        }
        Optional<IssueId> node = text(issue).isEmpty() ? Optional.empty() : Optional.of(visible.entrySet().stream()
                .filter(entry -> entry.getValue().getKey().equals(text(issue))).findFirst().orElseThrow(() -> new NotFound("issue " + issue)).getKey());
        return answered(text(target), () -> cuts.answer(visible, lines, node, in, text(target), fiscalYear), visible);
    }

    private String answered(String target, Supplier<CutAnswer> answer, Map<IssueId, Issue> visible) {
        try {
            return json(answer.get(), visible);
        } catch (AmountRefused refused) {
            throw new BadInput("target", words.amountRefused(refused, target));
        }
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.trim();
    }

    private int year(String year) {
        if (!year.matches("2[0-9]{3}")) {
            throw new BadInput("year", words.other("marketops.budget.bad.year", List.of(year)));
        }
        return Integer.parseInt(year);
    }

    private Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("currency", words.other("marketops.budget.bad.currency", List.of(code)));
        }
    }

    private static String json(CutAnswer answer, Map<IssueId, Issue> visible) {
        CutList list = answer.list();
        ObjectNode json = Json.object().put("currency", answer.currency().getCurrencyCode()).put("targetNow", units(answer.targetNow(), answer))
                .put("target", units(answer.target(), answer)).put("planned", units(answer.planned(), answer))
                .put("wanted", units(list.wanted(), answer)).put("given", units(list.given(), answer))
                .put("missing", units(list.missing(), answer));
        ArrayNode all = json.putArray("cuts");
        list.cuts().forEach(cut -> all.addObject().put("line", cut.line().id()).put("issue", visible.get(cut.line().issueId()).getKey())
                .put("category", cut.line().category()).put("vendor", cut.line().vendor()).put("tag", cut.line().tag().key())
                .put("reserve", cut.line().isReserve()).put("locked", cut.line().isLocked()).put("free", units(cut.free(), answer))
                .put("cut", units(cut.amount(), answer)));
        return Json.write(json);
    }

    private static String units(long minor, CutAnswer answer) {
        return AmountText.amount(minor, answer.currency()).toPlainString();
    }
}
