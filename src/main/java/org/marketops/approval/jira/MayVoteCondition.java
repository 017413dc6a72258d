package org.marketops.approval.jira;

import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;

import java.util.Map;

/** Shows a vote's button to those who may vote now. */
public final class MayVoteCondition extends AbstractJiraCondition {

    private final PageRights rights;

    public MayVoteCondition(PageRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        TransitionInput input = new TransitionInput(transientVars);
        return input.caller().filter(who -> rights.mayVote(input.issue(), who)).isPresent();
    }
}
