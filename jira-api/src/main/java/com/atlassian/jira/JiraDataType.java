package com.atlassian.jira;

/** Signature of the host type. */
public interface JiraDataType {
}
