package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import org.marketops.jira.MarketingFields;

import java.util.Map;

/** Shows a panel on plans and campaigns only. Looks at the issue's type and at nothing else. */
public final class MarketingIssueCondition implements Condition {

    private final MarketingFields fields;

    public MarketingIssueCondition(MarketingFields fields) {
        this.fields = fields;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes no parameters.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        Object issue = context.get("issue");
        return issue instanceof Issue && (fields.isPlan((Issue) issue) || fields.isCampaign((Issue) issue));
    }
}
