package org.marketops.template.jira;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.PersonKey;
import org.marketops.template.PlanHost;

/** The link to a new plan stands in projects that have plans, for those who may create issues. */
public final class MayMakePlansCondition extends AbstractWebCondition {

    private final PlanHost host;

    public MayMakePlansCondition(PlanHost host) {
        this.host = host;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        return user != null && helper.getProject() != null && host.mayMakePlans(PersonKey.of(user.getKey()), helper.getProject().getId());
    }
}
