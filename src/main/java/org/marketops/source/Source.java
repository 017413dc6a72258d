package org.marketops.source;

import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Objects;

/** A system that sends numbers. It imports as its owner, with the owner's rights, into the named projects and no other. */
public final class Source {

    private final long id;
    private final String name;
    private final PersonKey owner;
    private final List<String> projects;
    private final boolean folders;

    /** @param projects their keys */
    public Source(long id, String name, PersonKey owner, List<String> projects) {
        this(id, name, owner, projects, false);
    }

    private Source(long id, String name, PersonKey owner, List<String> projects, boolean folders) {
        this.id = id;
        this.name = Objects.requireNonNull(name);
        this.owner = Objects.requireNonNull(owner);
        this.projects = List.copyOf(projects);
        this.folders = folders;
    }

    /** The same, whose files are also fetched from folders of Jira's home, or are not. */
    public Source readingFolders(boolean on) {
        return new Source(id, name, owner, projects, on);
    }

    public boolean readsFolders() {
        return folders;
    }

    /** Its name with nothing but letters, digits, dots, hyphens and underscores, and its number: never a path, never that of another source. */
    public String folder() {
        return name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "") + "-" + id;
    }

    /** 0 before it is stored. */
    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public PersonKey owner() {
        return owner;
    }

    public List<String> projects() {
        return projects;
    }
}
