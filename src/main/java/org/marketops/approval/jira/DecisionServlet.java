package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.ViewApproval;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person decides on: the section of the transition screen, which a script puts there (docs/adr/0015), and the same as a
 * page of its own for those without scripts. Parameters: {@code issue} (id or key), {@code action}, and for the section
 * {@code part} and perhaps {@code since}, in milliseconds since 1970.
 */
public final class DecisionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient CurrentUser currentUser;
    private final transient DecisionAction actions;
    private final transient ViewApproval viewApproval;
    private final transient JiraPlans plans;
    private final transient DecisionTexts texts;
    private final transient RefusalTexts words;

    public DecisionServlet(PersonPage frame, CurrentUser currentUser, DecisionAction actions, ViewApproval viewApproval, JiraPlans plans,
                           DecisionTexts texts, RefusalTexts words) {
        this.frame = frame;
        this.currentUser = currentUser;
        this.actions = actions;
        this.viewApproval = viewApproval;
        this.plans = plans;
        this.texts = texts;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Optional<Issue> issue = issue(request.getParameter("issue"));
        if (!issue.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PlanFacts plan = plans.of(issue.get());
        PersonKey viewer = PersonKey.of(user.get().getKey());
        ApprovalView view = viewApproval.view(plan, Optional.of(viewer));
        Optional<Decision> decision = number(request.getParameter("action"))
                .flatMap(action -> actions.decisionOf(issue.get(), user.get(), (int) (long) action));
        if (!decision.isPresent() || !view.isWaiting()) {
            // Another transition, or no approval: the script leaves the screen as it is.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Instant since = number(request.getParameter("since")).map(Instant::ofEpochMilli).orElse(null);
        Map<String, Object> context = new HashMap<>();
        context.put("section", texts.section(issue.get(), plan, view, viewer, decision.get(), since));
        context.put("part", request.getParameter("part") != null);
        context.put("title", words.text("decide.title", issue.get().getKey()));
        context.put("back", issue.get().getKey() + " " + issue.get().getSummary());
        context.put("issueUrl", request.getContextPath() + "/browse/" + issue.get().getKey());
        response.setHeader("Cache-Control", "no-store");
        frame.show("templates/approval/decision.vm", context, request, response);
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
