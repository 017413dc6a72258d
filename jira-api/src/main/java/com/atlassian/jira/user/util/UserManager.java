package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface UserManager {
    ApplicationUser getUserByKey(String key);

    ApplicationUser getUserByName(String name);

    Collection<ApplicationUser> getUsers();
}
