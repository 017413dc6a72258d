package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import org.marketops.jira.ContextPath;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Funnel and attribution of a project or of one issue, as a page and as CSV; with a lead, what that lead got. */
public final class FunnelServlet extends HttpServlet {

    public static final String PATH = "/plugins/servlet/marketops/funnel";

    private static final long serialVersionUID = 1L;
    private static final String[] WORDS = {"title", "period", "show", "rule", "window", "export", "empty", "empty_text", "empty_how", "stage", "leads",
        "conversion", "previous", "velocity", "p85", "start", "few", "immature", "funnel", "funnel_hint", "tagging", "visibility", "tagging_hint",
        "visibility_hint", "pipeline", "currency", "created", "sourced", "influenced", "originated", "originated_hint", "no_deals", "attribution", "campaign",
        "unattributed", "total", "models", "models_hint", "quality", "lead_list", "lead", "came_in", "furthest", "lead_find", "lead_open",
        "lead_unknown", "import_leads", "back", "sent", "when", "channel", "what", "not_said", "hidden_campaign", "sent_none", "lead_more", "filled_hint"};

    private final transient PersonPage frame;
    private final transient LeadDoor door;
    private final transient FunnelPage figures;
    private final transient LeadView leads;
    private final transient IssueManager issues;
    private final transient LeadTexts texts;
    private final transient ContextPath path;
    private final transient LeadPageFailed failed;

    public FunnelServlet(PersonPage frame, LeadDoor door, FunnelPage figures, LeadView leads, IssueManager issues, LeadTexts texts, ContextPath path,
                         LeadPageFailed failed) {
        this.frame = frame;
        this.door = door;
        this.figures = figures;
        this.leads = leads;
        this.issues = issues;
        this.texts = texts;
        this.path = path;
        this.failed = failed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!frame.open(request, response).isPresent()) {
            return;
        }
        try {
            Map<String, String> typed = typed(request);
            Project project = door.project(typed.getOrDefault("project", ""));
            if (typed.containsKey("lead")) {
                show(request, response, leads.page(project, typed.get("lead").strip()));
                return;
            }
            Optional<Issue> issue = Optional.ofNullable(typed.get("issue")).filter(key -> !key.isEmpty()).map(key -> door.issueOf(project, key));
            FunnelPage.Figures seen = figures.of(project, issue, figures.query(typed));
            Map<String, Object> page = page(project, issue, seen);
            if ("csv".equals(typed.get("format"))) {
                FunnelCsv.write(page, texts, response);
            } else {
                show(request, response, page);
            }
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException failure) {
            failed.show(failure, "page.title", request, response);
        }
    }

    private Map<String, Object> page(Project project, Optional<Issue> issue, FunnelPage.Figures seen) {
        Map<String, Object> page = new FunnelView(texts).page(project, issue, seen);
        boolean seesMoney = door.seesMoney();
        page.put("seesMoney", seesMoney);
        page.put("step", "funnel");
        page.put("mayImport", door.mayImport(project));
        page.put("money", seesMoney ? new MoneyView(texts, issues, door, path.value() + "/browse/").page(seen) : Map.of());
        page.put("leads", issue.isPresent() ? leads.list(project, seen) : Map.of());
        page.put("query", "?project=" + project.getKey() + "&issue=" + issue.map(Issue::getKey).orElse("") + "&period=" + seen.query().period().code()
                + (seesMoney ? "&rule=" + seen.query().rule() + "&window=" + seen.query().window() : ""));
        return page;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Map<String, Object> page) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("words", texts.words("page", WORDS));
        values.put("address", path.value() + PATH);
        values.put("importAddress", path.value() + LeadImportServlet.PATH);
        frame.show("templates/lead/funnel.vm", values, request, response);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> typed.put(name, all[0]));
        return typed;
    }
}
