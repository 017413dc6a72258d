package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public interface ErrorCollection {
    boolean hasAnyErrors();

    Map<String, String> getErrors();

    Collection<String> getErrorMessages();

    void addError(String field, String message);

    void addErrorMessage(String message);
}
