package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;

/** Signature of the host type; members as far as they are called. */
public class MessageSetImpl implements MessageSet {
    private final Set<String> errors = new LinkedHashSet<>();

    public MessageSetImpl() {
    }

    @Override
    public boolean hasAnyErrors() {
        return !errors.isEmpty();
    }

    @Override
    public Set<String> getErrorMessages() {
        return errors;
    }

    @Override
    public void addErrorMessage(String message) {
        errors.add(message);
    }
}
