package org.marketops.approval.jira;

import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;

import java.util.Map;

/** Shows a transition only while the issue stands approved; if wished, only as it was approved. */
public final class ApprovalIsCompleteCondition extends AbstractJiraCondition {

    static final String UNCHANGED = "unchanged";

    private final PageRights rights;

    public ApprovalIsCompleteCondition(PageRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        boolean unchanged = Boolean.parseBoolean(TransitionInput.argument(args, UNCHANGED, "true"));
        return rights.isApproved(new TransitionInput(transientVars).issue(), unchanged);
    }
}
