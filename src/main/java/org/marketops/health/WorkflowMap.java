package org.marketops.health;

import java.util.List;
import java.util.Objects;

/** A workflow as a list of ways between statuses, these by name. Immutable. */
public final class WorkflowMap {

    private final String name;
    private final List<Way> ways;

    public WorkflowMap(String name, List<Way> ways) {
        this.name = Objects.requireNonNull(name, "name");
        this.ways = List.copyOf(ways);
    }

    public String name() {
        return name;
    }

    public List<Way> ways() {
        return ways;
    }
}
