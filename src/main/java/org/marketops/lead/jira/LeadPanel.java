package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ContextPath;

import java.util.Map;

/** The way from a plan or a campaign to its funnel, and for Sales to what its leads got. Reads nothing. */
public final class LeadPanel extends AbstractJiraContextProvider {

    private final LeadTexts texts;
    private final ContextPath path;

    public LeadPanel(LeadTexts texts, ContextPath path) {
        this.texts = texts;
        this.path = path;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        String key = issue.getKey();
        String address = path.value() + FunnelServlet.PATH + "?project=" + key.substring(0, key.lastIndexOf('-')) + "&issue=" + key;
        return Map.of("address", user == null ? "" : address, "words", texts.words("panel", "link", "hint"));
    }
}
