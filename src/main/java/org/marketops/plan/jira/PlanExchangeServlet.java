package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.kernel.IssueId;
import org.marketops.plan.ExchangeEffect;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Actual amounts at the plan rate and at the rates of their months, under /plugins/servlet/marketops/plan/exchange. */
public final class PlanExchangeServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan/exchange";

    private static final long serialVersionUID = 1L;

    private final transient PlanVisits visits;
    private final transient DrawerDesk desk;
    private final transient ExchangeView view;

    public PlanExchangeServlet(PlanVisits visits, DrawerDesk desk, ExchangeView view) {
        this.visits = visits;
        this.desk = desk;
        this.view = view;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> {
            Map<IssueId, Issue> visible = desk.issues(visit);
            Map<String, Object> values = new HashMap<>();
            view.page(values, visit, ExchangeEffect.of(desk.lines(visit, visible), desk.rates(visit.year()), visit.year()));
            visits.show("exchange-drawer.vm", values, visit);
        });
    }
}
