package org.marketops.sandbox.issue;

import com.atlassian.jira.event.issue.IssueEvent;

/** Where issue events go: every listener runs on this thread before {@code fire} returns, its failures contained. */
@FunctionalInterface
public interface IssueEvents {

    void fire(IssueEvent event);
}
