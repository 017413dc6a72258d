package org.marketops.sandbox.directory;

/** A project role: a name that each project fills with users and groups. */
public final class ProjectRole {

    private final long id;
    private final String name;
    private final String description;

    ProjectRole(long id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }
}
