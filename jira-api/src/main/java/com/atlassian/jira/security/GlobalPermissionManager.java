package com.atlassian.jira.security;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface GlobalPermissionManager {
    boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user);

    Collection<Group> getGroupsWithPermission(GlobalPermissionKey permission);
}
