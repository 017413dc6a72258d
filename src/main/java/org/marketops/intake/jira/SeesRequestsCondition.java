package org.marketops.intake.jira;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.NotFound;

/** The link to the queue stands in projects that have requests, for those who see the project. */
public final class SeesRequestsCondition extends AbstractWebCondition {

    private final IntakeDoor door;

    public SeesRequestsCondition(IntakeDoor door) {
        this.door = door;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        try {
            return user != null && helper.getProject() != null && door.project(helper.getProject().getKey()) != null;
        } catch (NotFound hidden) {
            return false;
        }
    }
}
