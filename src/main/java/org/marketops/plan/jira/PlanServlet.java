package org.marketops.plan.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.budget.Kind;
import org.marketops.jira.AppRight;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.objective.jira.ObjectiveLines;
import org.marketops.rights.jira.WhoCanHelp;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The plan of a project and fiscal year under /plugins/servlet/marketops/plan. Reads well without a script; with one it is a grid. */
public final class PlanServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan";

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient PlanDesk desk;
    private final transient ObjectiveLines objectiveLines;
    private final transient I18nResolver texts;
    private final transient PageBuilderService pageBuilder;
    private final transient Clock clock;
    private final transient PlanTools tools;
    private final transient WhoCanHelp help;

    public PlanServlet(PersonPage frame, PlanDesk desk, ObjectiveLines objectiveLines, I18nResolver texts, PageBuilderService pageBuilder, Clock clock,
                       PlanTools tools, WhoCanHelp help) {
        this.frame = frame;
        this.desk = desk;
        this.objectiveLines = objectiveLines;
        this.texts = texts;
        this.pageBuilder = pageBuilder;
        this.clock = clock;
        this.tools = tools;
        this.help = help;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.visit(request, response, user -> {
            show(user, request, response);
        });
    }

    /** Copies the year before. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.visit(request, response, user -> {
            Project project = desk.project(user, sent(request, "project"));
            int year = year(request);
            if (!desk.maySeeMoney(user)) {
                throw new NotFound("amounts");
            }
            desk.copyYearBefore(user, project, year);
            response.sendRedirect(request.getContextPath() + PATH + "?project=" + project.getKey() + "&year=" + year);
        });
    }

    private void show(ApplicationUser user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Project project = desk.project(user, sent(request, "project"));
        int year = year(request);
        Kind kind = Kind.of(sent(request, "kind")).orElse(Kind.PLAN);
        PlanWords words = new PlanWords(texts);
        PlanPage page = new PlanPage(words, project.getName(), project.getKey(), year, desk.calendar(),
                clock.instant().atZone(desk.calendar().zone()));
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("contextPath", request.getContextPath());
        values.put("address", request.getContextPath() + PATH + "?project=" + project.getKey());
        if (!desk.maySeeMoney(user)) {
            values.put("who", help.toGet(AppRight.VIEW_MONEY));
            frame.show("templates/plan/no-money.vm", values, request, response);
            return;
        }
        PlanYear plan = desk.read(user, project, year, kind);
        ObjectiveHeads heads = new ObjectiveHeads(objectiveLines, plan, words, request.getContextPath());
        AmountWriter amounts = new AmountWriter(words.formats().locale());
        pageBuilder.assembler().resources().requireWebResource("org.marketops.jira:plan-grid");
        values.put("kind", kind.key());
        values.put("kinds", page.kinds(kind));
        values.put("yearHead", page.yearHead(kind));
        values.put("group", amounts.group());
        values.put("decimal", amounts.decimal());
        values.put("empty", plan.tree().lines().isEmpty());
        values.put("noIssues", !plan.hasIssues());
        values.put("mayEdit", plan.mayEditAny());
        values.put("tools", tools.links(request.getContextPath(), project, year, plan.mayEditAny()));
        values.put("exchange", tools.exchange(plan));
        values.put("unserved", heads.unserved());
        values.put("exchangeAddress", request.getContextPath() + PlanExchangeServlet.PATH + "?project=" + project.getKey() + "&year=" + year);
        PlanRows rows = new PlanRows(plan, words, amounts, heads, request.getContextPath());
        CharSequence html = rows.html();
        values.put("wide", rows.width());
        frame.show("templates/plan/plan-top.vm", values, request, response);
        response.getWriter().append(html);
        frame.show("templates/plan/plan-end.vm", values, request, response);
    }

    private int year(HttpServletRequest request) {
        String year = sent(request, "year");
        if (year.isEmpty()) {
            return desk.yearNow();
        }
        if (!year.matches("20[0-9]{2}|2100")) {
            throw new NotFound("fiscal year " + year);
        }
        return Integer.parseInt(year);
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }
}
