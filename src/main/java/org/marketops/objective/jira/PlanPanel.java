package org.marketops.objective.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.ContextPath;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.objective.Objective;

/** Where a plan or campaign stands: objective, plan, campaign, on the right of the issue view. Three statements. */
public final class PlanPanel extends AbstractJiraContextProvider {

    private static final String LINK = "/plugins/servlet/marketops/campaign-plan?issue=";

    private final AoObjectives objectives;
    private final CampaignLinks links;
    private final MarketingFields fields;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final I18nResolver texts;
    private final ContextPath path;

    public PlanPanel(AoObjectives objectives, CampaignLinks links, MarketingFields fields, IssueManager issues, PermissionManager permissions,
                     I18nResolver texts, ContextPath path) {
        this.objectives = objectives;
        this.links = links;
        this.fields = fields;
        this.issues = issues;
        this.permissions = permissions;
        this.texts = texts;
        this.path = path;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        PlanPanelView view = new PlanPanelView();
        view.label = text("path");
        if (fields.isPlan(issue)) {
            plan(view, issue, user);
        } else {
            campaign(view, issue, user);
        }
        Map<String, Object> context = new HashMap<>();
        context.put("panel", view);
        return context;
    }

    private void plan(PlanPanelView view, Issue plan, ApplicationUser user) {
        objective(view, plan, plan);
        view.crumb("", "", text("thisPlan"));
        List<IssueId> campaigns = links.campaignsOf(IssueId.of(plan.getId()));
        int seen = (int) campaigns.stream().filter(id -> visible(id, user).isPresent()).count();
        view.crumb("", "", text("campaigns", seen));
        view.hidden = campaigns.size() == seen ? "" : text("hidden", campaigns.size() - seen);
    }

    private void campaign(PlanPanelView view, Issue campaign, ApplicationUser user) {
        Optional<IssueId> linked = links.planOf(IssueId.of(campaign.getId()));
        Optional<Issue> plan = linked.flatMap(id -> visible(id, user));
        objective(view, campaign, plan.orElse(campaign));
        if (plan.isPresent()) {
            view.crumb(path.value() + "/browse/" + plan.get().getKey(), plan.get().getKey(), plan.get().getSummary());
        } else if (linked.isPresent()) {
            view.crumb("", "", text("hiddenPlan"));
        }
        view.crumb("", "", text("thisCampaign"));
        view.noPlan = linked.isPresent() ? "" : texts.getText("marketops.metric.link.none");
        if (permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, campaign, user)) {
            view.changeLink = path.value() + LINK + campaign.getKey();
            view.changeText = texts.getText(linked.isPresent() ? "marketops.metric.link.change" : "marketops.metric.link.button");
        }
    }

    /** Its own, else that of the other, whose objective is told only because the reader sees it. */
    private void objective(PlanPanelView view, Issue issue, Issue parent) {
        IssueObjectives named = IssueObjectives.now(fields, objectives);
        OptionalInt own = named.named(issue);
        OptionalInt id = own.isPresent() ? own : named.named(parent);
        Optional<Objective> objective = id.isPresent() ? objectives.find(id.getAsInt()) : Optional.empty();
        if (objective.isPresent()) {
            view.crumb(ObjectivesServlet.address(path.value(), objective.get().id()), "", objective.get().name());
            view.note = objective.get().isArchived() ? text("archived") : own.isPresent() ? "" : text("inherited");
        } else {
            view.note = text("none");
        }
    }

    private Optional<Issue> visible(IssueId id, ApplicationUser user) {
        Issue found = issues.getIssueObject(id.value());
        return Optional.ofNullable(found).filter(issue -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user));
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText("marketops.objective.panel." + key, arguments);
    }
}
