package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The packs of all projects under /plugins/servlet/marketops/portfolio, for those who see sums of projects that are shut to them. */
public final class PortfolioServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String[] WORDS = {"title", "caption", "project", "sight", "empty"};
    private static final Logger LOG = LoggerFactory.getLogger(PortfolioServlet.class);

    private final transient PersonPage frame;
    private final transient PortfolioDesk desk;
    private final transient Quarters quarters;
    private final transient PackTexts texts;

    public PortfolioServlet(PersonPage frame, PortfolioDesk desk, Quarters quarters, PackTexts texts) {
        this.frame = frame;
        this.desk = desk;
        this.quarters = quarters;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        for (String word : WORDS) {
            values.put(word, texts.text("portfolio." + word));
        }
        values.put("failed", "");
        values.put("failedTitle", texts.text("portfolio.failed"));
        try {
            values.put("rows", desk.projects(user.get()).stream().map(project -> row(user.get(), project, request.getContextPath())).collect(Collectors.toList()));
            values.put("lead", texts.text("portfolio.lead", texts.quarter(quarters.lastQuarter())));
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            values.put("failed", texts.text("failed", Incident.of(failure, LOG)));
        }
        frame.show("templates/board/portfolio.vm", values, request, response);
    }

    private Map<String, String> row(ApplicationUser user, Project project, String contextPath) {
        return Map.of("key", project.getKey(), "name", project.getName(), "url", contextPath + PackServlet.PATH + "?project=" + project.getKey(),
                "sight", texts.text(desk.seesNames(user, project) ? "portfolio.names" : "portfolio.sums"));
    }
}
