package com.atlassian.jira.security.roles;

import com.atlassian.jira.user.ApplicationUser;

import java.util.Set;

/** Signature of the host type; members as far as they are called. */
public interface ProjectRoleActors {
    Set<ApplicationUser> getApplicationUsers();
}
