package com.atlassian.jira.workflow.function.misc;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Jira's second function: adds the comment of the transition's screen, without an event of its own. */
public class CreateCommentFunction implements FunctionProvider {

    @Override
    public void execute(Map transientVars, Map args, PropertySet properties) {
        TransitionWork.in(transientVars).addComment(transientVars);
    }
}
