package org.marketops.audit.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;

/** The export's link stands in projects that have campaign plans, for those who may export. */
public final class MayExportCondition extends AbstractWebCondition {

    private final AuditAccess access;
    private final MarketingFields fields;

    public MayExportCondition(AuditAccess access, MarketingFields fields) {
        this.access = access;
        this.fields = fields;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper.getProject();
        return project != null && hasPlans(project) && access.mayExport(project);
    }

    private boolean hasPlans(Project project) {
        String plan = fields.issueTypeId("plan").orElse("");
        return project.getIssueTypes().stream().map(IssueType::getId).anyMatch(plan::equals);
    }
}
