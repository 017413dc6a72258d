package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/** Signature of the host type; members as far as they are called. */
public interface ServiceResult {
    boolean isValid();

    ErrorCollection getErrorCollection();
}
