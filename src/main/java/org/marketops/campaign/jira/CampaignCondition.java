package org.marketops.campaign.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.marketops.jira.MarketingFields;

/** Shows a panel on campaigns only. Looks at the issue's type and at nothing else. */
public final class CampaignCondition implements Condition {

    private final MarketingFields fields;

    public CampaignCondition(MarketingFields fields) {
        this.fields = fields;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes no parameters.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        Object issue = context.get("issue");
        return issue instanceof Issue && fields.isCampaign((Issue) issue);
    }
}
