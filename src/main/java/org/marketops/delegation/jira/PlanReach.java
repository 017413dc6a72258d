package org.marketops.delegation.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.delegation.Reach;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

/** Whether an issue lies within reach, by its project and its budget as they are now. */
public final class PlanReach {

    private final MarketingFields fields;

    public PlanReach(MarketingFields fields) {
        this.fields = fields;
    }

    boolean covers(Reach reach, Issue issue) {
        return reach.kind() == Reach.Kind.ALL || reach.covers(issue.getProjectObject().getId(),
                fields.number(issue, MarketingField.BUDGET), fields.text(issue, MarketingField.CURRENCY).orElse(""));
    }
}
