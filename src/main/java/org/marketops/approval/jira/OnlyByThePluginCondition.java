package org.marketops.approval.jira;

import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;

import java.util.Map;

/** Hides an outcome from people: the plugin performs it and asks no condition. */
public final class OnlyByThePluginCondition extends AbstractJiraCondition {

    @Override
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        return false;
    }
}
