package com.atlassian.jira.user;

/** Signature of the host type; members as far as they are called. */
public interface ApplicationUser {
    String getKey();

    String getUsername();

    String getName();

    String getDisplayName();

    String getEmailAddress();

    boolean isActive();
}
