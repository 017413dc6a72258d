package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Map;
import java.util.Optional;

/** The marketing metrics on the issue view. */
public final class MetricsPanel extends AbstractJiraContextProvider {

    private final PanelDesk desk;

    public MetricsPanel(PanelDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        return Map.of("view", desk.view(issue, Optional.ofNullable(user)));
    }
}
