package org.marketops.approval.jira;

import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;

import java.util.Map;

/** Shows the button that takes a decision back to those who decided in a completed step (A19). */
public final class MayWithdrawCondition extends AbstractJiraCondition {

    private final PageRights rights;

    public MayWithdrawCondition(PageRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        TransitionInput input = new TransitionInput(transientVars);
        return input.caller().filter(who -> rights.mayWithdraw(input.issue(), who)).isPresent();
    }
}
