package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.category.StatusCategory;

/** Signature of the host type; members as far as they are called. */
public interface StatusCategoryManager {
    StatusCategory getStatusCategoryByKey(String key);
}
