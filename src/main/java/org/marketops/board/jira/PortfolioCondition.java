package org.marketops.board.jira;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;

import java.util.Optional;

/** The link to the portfolio stands on every page of those who have the right, so it asks what the host keeps in memory: a setting and groups. */
public final class PortfolioCondition extends AbstractWebCondition {

    private final AppRights rights;

    public PortfolioCondition(AppRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        return user != null && rights.has(Optional.of(user), AppRight.VIEW_PORTFOLIO);
    }
}
