package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.Decision;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person decides on: the section of the transition screen, which a script puts there (docs/adr/0015), and the same as a
 * page of its own for those without scripts. Parameters: {@code issue} (id or key), {@code action}, and for the section
 * {@code part} and perhaps {@code since}, in milliseconds since 1970. POST decides, for the form of the panel and of this page.
 */
public final class DecisionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DecisionServlet.class);
    private static final String PART = "part";
    private static final String NONE = "none";

    private final transient PersonPage frame;
    private final transient CurrentUser currentUser;
    private final transient DecisionAction actions;
    private final transient DecisionPages pages;
    private final transient PanelDecision panelDecision;

    public DecisionServlet(PersonPage frame, CurrentUser currentUser, DecisionAction actions, DecisionPages pages,
                           PanelDecision panelDecision) {
        this.frame = frame;
        this.currentUser = currentUser;
        this.actions = actions;
        this.pages = pages;
        this.panelDecision = panelDecision;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Optional<Issue> issue = issue(request.getParameter("issue"));
        Optional<Decision> decision = issue.flatMap(plan -> number(request.getParameter("action"))
                .flatMap(action -> actions.decisionOf(plan, user.get(), (int) (long) action)));
        Instant since = number(request.getParameter("since")).map(Instant::ofEpochMilli).orElse(null);
        Optional<Map<String, Object>> page = decision.flatMap(decided -> pages.open(issue.get(), user.get(), PanelAct.of(decided), since,
                NONE.equals(request.getParameter("comment")), request.getContextPath()));
        if (!page.isPresent()) {
            // Another transition, or no approval: the script leaves the screen as it is.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        show(page.get(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Optional<Issue> issue = issue(request.getParameter("issue"));
        Optional<PanelAct> act = PanelAct.named(request.getParameter("decision"));
        if (!issue.isPresent() || !act.isPresent()) {
            response.sendError(issue.isPresent() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String comment = Optional.ofNullable(request.getParameter("comment")).orElse("").trim();
        Optional<ReadVersion> read = ReadVersion.of(request.getParameter(ReadVersion.PARAMETER));
        List<DecideForm.Problem> problems;
        try {
            problems = panelDecision.decide(issue.get(), user.get(), act.get(), comment, read);
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            problems = pages.incident(Incident.of(failure, LOG));
        }
        if (problems.isEmpty()) {
            done(issue.get(), request, response);
            return;
        }
        if (response.getStatus() != HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            boolean typing = problems.stream().allMatch(problem -> problem.getTarget().equals(PanelDecision.COMMENT));
            response.setStatus(typing ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_CONFLICT);
        }
        show(pages.refused(issue.get(), user.get(), act.get(), read, comment, problems, request.getContextPath()), request, response);
    }

    private void done(Issue issue, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter(PART) != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + "/browse/" + issue.getKey());
        }
    }

    private void show(Map<String, Object> page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.put(PART, request.getParameter(PART) != null);
        response.setHeader("Cache-Control", "no-store");
        frame.show("templates/approval/decision.vm", page, request, response);
    }

    private Optional<Issue> issue(String idOrKey) {
        try {
            Optional<Long> id = number(idOrKey);
            return idOrKey == null || idOrKey.isEmpty() ? Optional.empty()
                    : Optional.of(id.isPresent() ? currentUser.visibleIssue(id.get()) : currentUser.visibleIssue(idOrKey));
        } catch (NotFound absentOrHidden) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        return text != null && text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
