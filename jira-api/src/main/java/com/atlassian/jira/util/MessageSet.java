package com.atlassian.jira.util;

import java.util.Set;

/** Signature of the host type; members as far as they are called. */
public interface MessageSet {
    boolean hasAnyErrors();

    Set<String> getErrorMessages();

    void addErrorMessage(String message);
}
