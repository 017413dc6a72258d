package com.atlassian.jira.issue.customfields;

/** Signature of the host type; members as far as they are called. */
public interface CustomFieldSearcher {
}
