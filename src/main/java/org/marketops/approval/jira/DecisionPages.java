package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.ViewApproval;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the page of one decision together: what is wrong, what is decided on, the comment, the button. */
public final class DecisionPages {

    private final ViewApproval viewApproval;
    private final JiraPlans plans;
    private final DecisionTexts sections;
    private final DecideForms forms;
    private final PanelDecision panelDecision;
    private final RefusalTexts words;

    public DecisionPages(ViewApproval viewApproval, JiraPlans plans, DecisionTexts sections, DecideForms forms, PanelDecision panelDecision,
                         RefusalTexts words) {
        this.viewApproval = viewApproval;
        this.plans = plans;
        this.sections = sections;
        this.forms = forms;
        this.panelDecision = panelDecision;
        this.words = words;
    }

    /**
     * As it is opened, or as the host's own screen comes back with an error.
     * @param since when it was open before; null if it was not @param uncommented whether it came back without a comment
     */
    Optional<Map<String, Object>> open(Issue issue, ApplicationUser user, PanelAct act, Instant since, boolean uncommented,
                                       String contextPath) {
        PlanFacts plan = plans.of(issue);
        PersonKey viewer = PersonKey.of(user.getKey());
        ApprovalView view = viewApproval.view(plan, Optional.of(viewer));
        if (!view.isWaiting()) {
            return Optional.empty();
        }
        Decision decision = act.decision().orElseThrow(IllegalStateException::new);
        DecisionSection section = sections.section(issue, plan, view, viewer, decision, since);
        List<DecideForm.Problem> problems = since == null ? Collections.emptyList() : panelDecision.again(act, section, uncommented);
        Map<String, Object> page = page(issue, contextPath);
        page.put("section", section);
        page.put("form", forms.page(issue, act, section.read, "", problems, contextPath));
        return Optional.of(page);
    }

    /** With what was typed, and why nothing was saved. */
    Map<String, Object> refused(Issue issue, ApplicationUser user, PanelAct act, Optional<ReadVersion> read, String comment,
                                List<DecideForm.Problem> problems, String contextPath) {
        PlanFacts plan = plans.of(issue);
        PersonKey viewer = PersonKey.of(user.getKey());
        ApprovalView view = viewApproval.view(plan, Optional.of(viewer));
        Map<String, Object> page = page(issue, contextPath);
        String version = "";
        if (view.isWaiting() && act.decision().isPresent()) {
            DecisionSection section = sections.section(issue, plan, view, viewer, act.decision().get(),
                    read.map(ReadVersion::at).orElse(null));
            version = section.read;
            page.put("section", section);
        }
        DecideForm form = forms.page(issue, act, version, comment, problems, contextPath);
        form.commentProblem = panelDecision.commentProblem(act, comment, problems, view.round()
                .map(round -> words.name(round.opening().submitter())).orElse(""));
        if (!comment.isEmpty() && panelDecision.isOver(issue, user, act)) {
            form.postUrl = contextPath + "/rest/api/2/issue/" + issue.getKey() + "/comment";
            form.postKept = words.text("panel.elsewhere.kept");
            form.postLabel = words.text("panel.elsewhere.post");
        }
        page.put("form", form);
        return page;
    }

    List<DecideForm.Problem> incident(String number) {
        return Collections.singletonList(new DecideForm.Problem("", "", words.text("incident", number)));
    }

    private Map<String, Object> page(Issue issue, String contextPath) {
        Map<String, Object> page = new HashMap<>();
        page.put("title", words.text("decide.title", issue.getKey()));
        page.put("back", issue.getKey() + " " + issue.getSummary());
        page.put("cancel", words.text("decide.cancel"));
        page.put("issueUrl", contextPath + "/browse/" + issue.getKey());
        return page;
    }
}
