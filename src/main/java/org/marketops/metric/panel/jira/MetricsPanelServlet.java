package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.templaterenderer.TemplateRenderer;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The panel alone, for a reader who tries again after a failure without loading the whole issue. */
public final class MetricsPanelServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/metrics-panel";
    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient CurrentUser current;
    private final transient MarketingFields fields;
    private final transient PanelDesk desk;
    private final transient TemplateRenderer renderer;

    public MetricsPanelServlet(PersonPage frame, CurrentUser current, MarketingFields fields, PanelDesk desk, TemplateRenderer renderer) {
        this.frame = frame;
        this.current = current;
        this.fields = fields;
        this.desk = desk;
        this.renderer = renderer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.visit(request, response, user -> {
            String key = request.getParameter("issue");
            Issue issue = current.visibleIssue(key == null ? "" : key);
            if (!fields.isPlan(issue) && !fields.isCampaign(issue)) {
                throw new NotFound("metrics of " + issue.getKey());
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            renderer.render("templates/metric/metrics-panel.vm", Map.of("view", desk.view(issue, Optional.of(user))), response.getWriter());
        });
    }
}
