package org.marketops.setup;

import java.util.Objects;

/**
 * One thing that the product needs in the host: its kind, our own key of it (never changes) and the name it carries
 * there. Kind and key together are unique in a plan.
 */
public final class Thing {

    private final Kind kind;
    private final String key;
    private final String name;

    private Thing(Kind kind, String key, String name) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.key = Objects.requireNonNull(key, "key");
        this.name = Objects.requireNonNull(name, "name");
    }

    public static Thing of(Kind kind, String key, String name) {
        return new Thing(kind, key, name);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thing && ((Thing) other).kind == kind && ((Thing) other).key.equals(key)
                && ((Thing) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, key, name);
    }

    @Override
    public String toString() {
        return kind + " " + key + " (" + name + ")";
    }
}
