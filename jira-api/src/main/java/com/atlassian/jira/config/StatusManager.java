package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface StatusManager {
    Status createStatus(String name, String description, String iconUrl, StatusCategory category);

    Status getStatus(String id);

    Collection<Status> getStatuses();
}
