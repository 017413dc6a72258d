package com.atlassian.jira.workflow.function.event;

import com.atlassian.jira.event.type.EventType;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Jira's last function: listeners hear of the transition on this thread, still inside its transaction. */
public class FireIssueEventFunction implements FunctionProvider {

    @Override
    public void execute(Map transientVars, Map args, PropertySet properties) {
        Object id = args.get("eventTypeId");
        Long eventTypeId = id == null ? EventType.ISSUE_GENERICEVENT_ID : Long.valueOf(id.toString().trim());
        TransitionWork.in(transientVars).fireEvent(transientVars, eventTypeId);
    }
}
