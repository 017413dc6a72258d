package org.marketops.taxonomy;

import java.util.Arrays;
import java.util.Optional;

/** Issues whose names can have a template of their own. */
public enum NamedKind {
    CAMPAIGN, ACTIVITY, PLAN;

    /** As set-up calls the issue type. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<NamedKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
