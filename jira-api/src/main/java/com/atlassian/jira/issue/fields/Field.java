package com.atlassian.jira.issue.fields;

/** Signature of the host type; members as far as they are called. */
public interface Field {
    String getId();

    String getName();
}
