package org.marketops.approval.jira;

import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;

import java.util.Map;

/** Shows Recall to those whose plan it is. */
public final class MayRecallCondition extends AbstractJiraCondition {

    private final PageRights rights;

    public MayRecallCondition(PageRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        TransitionInput input = new TransitionInput(transientVars);
        return input.caller().filter(who -> rights.mayRecall(input.issue(), who)).isPresent();
    }
}
