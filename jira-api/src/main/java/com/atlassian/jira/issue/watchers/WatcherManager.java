package com.atlassian.jira.issue.watchers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

/** Signature of the host type; members as far as they are called. */
public interface WatcherManager {
    boolean isWatching(ApplicationUser user, Issue issue);

    Issue startWatching(ApplicationUser user, Issue issue);
}
