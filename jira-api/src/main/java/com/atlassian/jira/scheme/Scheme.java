package com.atlassian.jira.scheme;

/** Signature of the host type; members as far as they are called. */
public class Scheme {
    private final Long id;
    private final String name;

    public Scheme(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
