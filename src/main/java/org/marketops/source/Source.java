package org.marketops.source;

import java.util.List;
import java.util.Objects;
import org.marketops.kernel.PersonKey;

/** A system that sends numbers. It imports as its owner, with the owner's rights, into the named projects and no other. */
public final class Source {

    private final long id;
    private final String name;
    private final PersonKey owner;
    private final List<String> projects;

    /** @param projects their keys */
    public Source(long id, String name, PersonKey owner, List<String> projects) {
        this.id = id;
        this.name = Objects.requireNonNull(name);
        this.owner = Objects.requireNonNull(owner);
        this.projects = List.copyOf(projects);
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
