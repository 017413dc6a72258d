package org.marketops.campaign.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.ContextPath;
import org.marketops.kernel.IssueId;

/** The plan of a campaign, on the right of the issue view. One statement. */
public final class CampaignPlanPanel extends AbstractJiraContextProvider {

    private final CampaignLinks links;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final I18nResolver texts;
    private final ContextPath path;

    public CampaignPlanPanel(CampaignLinks links, IssueManager issues, PermissionManager permissions, I18nResolver texts,
                             ContextPath path) {
        this.links = links;
        this.issues = issues;
        this.permissions = permissions;
        this.texts = texts;
        this.path = path;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue campaign = (Issue) helper.getContextParams().get("issue");
        String contextPath = path.value();
        Map<String, Object> context = new HashMap<>();
        Optional<IssueId> plan = links.planOf(IssueId.of(campaign.getId()));
        context.put("plan", plan.map(id -> plan(id, user, contextPath))
                .orElseGet(() -> new PlanView("", "", texts.getText("marketops.metric.link.none"))));
        boolean mayEdit = permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, campaign, user);
        context.put("changeLink", mayEdit ? contextPath + CampaignPlanServlet.PATH + "?issue=" + campaign.getKey() : "");
        context.put("changeText", texts.getText(plan.isPresent() ? "marketops.metric.link.change" : "marketops.metric.link.button"));
        return context;
    }

    private PlanView plan(IssueId id, ApplicationUser user, String contextPath) {
        Issue plan = issues.getIssueObject(id.value());
        if (plan == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, plan, user)) {
            return new PlanView("", "", texts.getText("marketops.metric.link.hidden"));
        }
        return new PlanView(contextPath + "/browse/" + plan.getKey(), plan.getKey(), plan.getSummary());
    }

    /** The plan as finished texts; without a link where there is none to show. */
    public static final class PlanView {

        private final String link;
        private final String key;
        private final String text;

        PlanView(String link, String key, String text) {
            this.link = link;
            this.key = key;
            this.text = text;
        }

        public String getLink() {
            return link;
        }

        public String getKey() {
            return key;
        }

        public String getText() {
            return text;
        }
    }
}
