package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.ViewApproval;
import org.marketops.jira.AppRights;
import org.marketops.jira.ContextPath;
import org.marketops.jira.Incident;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Prepares the panel. Whatever goes wrong stays inside it: the issue is shown all the same. */
public final class ApprovalPanelContext extends AbstractJiraContextProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalPanelContext.class);

    private final ViewApproval viewApproval;
    private final JiraPlans plans;
    private final PanelTexts texts;
    private final ContextPath contextPath;
    private final OverrideDesk overrides;
    private final AppRights rights;
    private final VoterNames voters;
    private final DecideForms forms;
    private final FormTokens tokens;
    private final PermissionManager permissions;

    public ApprovalPanelContext(ViewApproval viewApproval, JiraPlans plans, PanelTexts texts, ContextPath contextPath,
                                OverrideDesk overrides, AppRights rights, VoterNames voters, DecideForms forms, FormTokens tokens,
                                PermissionManager permissions) {
        this.viewApproval = viewApproval;
        this.plans = plans;
        this.texts = texts;
        this.contextPath = contextPath;
        this.overrides = overrides;
        this.rights = rights;
        this.voters = voters;
        this.forms = forms;
        this.tokens = tokens;
        this.permissions = permissions;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Optional<PersonKey> viewer = Optional.ofNullable(user).map(found -> PersonKey.of(found.getKey()));
        Issue issue = (Issue) helper.getContextParams().get("issue");
        PanelView panel = panel(issue, Optional.ofNullable(user), viewer, contextPath.value());
        if (panel.form != null && !tokens.addTo(panel.form, helper.getRequest())) {
            panel.form = null;
        }
        return Collections.singletonMap("panel", panel);
    }

    private PanelView panel(Issue issue, Optional<ApplicationUser> user, Optional<PersonKey> viewer, String contextPath) {
        try {
            PlanFacts plan = plans.of(issue);
            ApprovalView view = voters.of(viewApproval.view(plan, viewer), user);
            PanelView panel = texts.panel(view, issue, viewer, contextPath);
            if (view.isWaiting() && user.isPresent()) {
                panel.form = forms.panel(issue, plan, view, user.get(), contextPath);
            }
            if (view.isWaiting() && overrides.isOffered(issue, user)) {
                panel.overrideUrl = contextPath + OverrideServlet.PATH + "?issue=" + issue.getKey();
            }
            if (!panel.retryUrl.isEmpty()) {
                if (permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user.orElse(null))) {
                    panel.editUrl = contextPath + "/secure/EditIssue!default.jspa?id=" + issue.getId();
                } else {
                    panel.retryWhy = texts.whyNoRetry();
                }
            }
            if (!rights.mayReadRecords(user) || !view.areVotersShown()) {
                panel.recordUrl = "";
            }
            return panel;
        } catch (RuntimeException failure) {
            return texts.failed(Incident.of(failure, LOG), contextPath + "/browse/" + issue.getKey());
        }
    }
}
