package com.atlassian.jira.project.type;

/** Signature of the host type; members as far as they are called. */
public final class ProjectTypeKey {
    private final String key;

    public ProjectTypeKey(String key) {
        this.key = key;
    }

    public String getKey() {
        return key;
    }
}
