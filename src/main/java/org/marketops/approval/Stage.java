package org.marketops.approval;

import java.util.Objects;

/** One stage of a policy: so many of these people must approve. The people come from a group or from a user-picker field. */
public final class Stage {

    /** Where the people come from. */
    public enum Source { GROUP, USER_FIELD }

    private final String name;
    private final int needed;
    private final Source source;
    private final String sourceName;

    /** @throws IllegalArgumentException if nobody would be needed (A14), or a name is empty */
    public Stage(String name, int needed, Source source, String sourceName) {
        if (needed < 1) {
            throw new IllegalArgumentException("a stage needs at least 1 approval: " + needed);
        }
        if (name.trim().isEmpty() || sourceName.trim().isEmpty()) {
            throw new IllegalArgumentException("a stage needs a name and a group or field");
        }
        this.name = name;
        this.needed = needed;
        this.source = Objects.requireNonNull(source, "source");
        this.sourceName = sourceName;
    }

    public String name() {
        return name;
    }

    public int needed() {
        return needed;
    }

    public Source source() {
        return source;
    }

    /** The name of the group, or the settings name of the field, for example {@code budgetOwner}. */
    public String sourceName() {
        return sourceName;
    }
}
