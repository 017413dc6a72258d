package org.marketops.metric.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.marketops.jira.MarketingFields;

/** The import link stands in projects that have campaigns, for those who may import. */
public final class MayImportCondition extends AbstractWebCondition {

    private final MarketingFields fields;
    private final IssueNumbers numbers;

    public MayImportCondition(MarketingFields fields, IssueNumbers numbers) {
        this.fields = fields;
        this.numbers = numbers;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper.getProject();
        return project != null && hasCampaigns(project) && numbers.mayImport(Optional.ofNullable(user), project.getId());
    }

    private boolean hasCampaigns(Project project) {
        String campaign = fields.issueTypeId("campaign").orElse("");
        return project.getIssueTypes().stream().map(IssueType::getId).anyMatch(campaign::equals);
    }
}
