package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/** Signature of the host type; members as far as they are called. */
public interface QueryCreationContext {
    ApplicationUser getApplicationUser();
}
