package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.Channel;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page on which somebody approves instead of the approvers: what it does, a reason, a button. */
public final class OverrideServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/override";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OverrideServlet.class);
    private static final String[] WORDS = {"title", "what", "recorded", "mailed", "reason", "reasonHint", "button", "cancel"};

    private final transient PersonPage frame;
    private final transient OverrideDesk desk;
    private final transient RefusalTexts texts;

    public OverrideServlet(PersonPage frame, OverrideDesk desk, RefusalTexts texts) {
        this.frame = frame;
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (issue, who) -> show(request, response, issue, who, ""));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (issue, who) -> override(request, response, issue, who));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        frame.visit(request, response, user -> work.run(desk.issue(request.getParameter("issue")), PersonKey.of(user.getKey())));
    }

    private void override(HttpServletRequest request, HttpServletResponse response, Issue issue, PersonKey who) throws IOException {
        try {
            desk.override(issue, who, typed(request), Channel.PANEL);
            response.sendRedirect(request.getContextPath() + "/browse/" + issue.getKey());
        } catch (ApprovalRefused refused) {
            show(request, response, issue, who, texts.of(refused));
        } catch (BadInput bad) {
            show(request, response, issue, who, bad.getMessage());
        } catch (RuntimeException failure) {
            show(request, response, issue, who, texts.text("override.failed", Incident.of(failure, LOG)));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Issue issue, PersonKey who, String error)
            throws IOException {
        Map<String, Object> context = new HashMap<>();
        for (String word : WORDS) {
            context.put(word, texts.text("override." + word));
        }
        context.put("plan", issue.getKey() + " " + issue.getSummary());
        context.put("planUrl", request.getContextPath() + "/browse/" + issue.getKey());
        context.put("address", request.getContextPath() + PATH);
        context.put("issueKey", issue.getKey());
        context.put("typed", typed(request));
        context.put("error", error);
        context.put("refusal", desk.refusal(issue, who).map(texts::of).orElse(""));
        frame.show("templates/approval/override.vm", context, request, response);
    }

    private static String typed(HttpServletRequest request) {
        String reason = request.getParameter("reason");
        return reason == null ? "" : reason;
    }

    /** What a visit asks for. */
    private interface Work {
        void run(Issue issue, PersonKey who) throws IOException;
    }
}
