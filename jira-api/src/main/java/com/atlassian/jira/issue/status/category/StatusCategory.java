package com.atlassian.jira.issue.status.category;

/** Signature of the host type; members as far as they are called. */
public interface StatusCategory {
    Long getId();

    String getKey();

    String getName();

    String getColorName();
}
