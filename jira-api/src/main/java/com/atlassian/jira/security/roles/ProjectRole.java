package com.atlassian.jira.security.roles;

/** Signature of the host type; members as far as they are called. */
public interface ProjectRole {
}
