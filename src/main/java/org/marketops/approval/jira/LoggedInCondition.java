package org.marketops.approval.jira;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

/** The link to the queues stands on every page, so it asks nothing of the database (docs/adr/0008). */
public final class LoggedInCondition extends AbstractWebCondition {

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        return user != null;
    }
}
