package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import org.marketops.jira.MarketingFields;
import org.marketops.taxonomy.NamedKind;

import java.util.Map;

/** Shows the panel on campaigns and activities. Looks at the issue's type and at nothing else. */
public final class NamedIssueCondition implements Condition {

    private final MarketingFields fields;

    public NamedIssueCondition(MarketingFields fields) {
        this.fields = fields;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes no parameters.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        Object issue = context.get("issue");
        return issue instanceof Issue && (is((Issue) issue, NamedKind.CAMPAIGN) || is((Issue) issue, NamedKind.ACTIVITY));
    }

    private boolean is(Issue issue, NamedKind kind) {
        return fields.issueTypeId(kind.key()).filter(id -> id.equals(issue.getIssueTypeId())).isPresent();
    }
}
