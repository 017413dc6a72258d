package org.marketops.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the money of a line is; a cut begins with what is optional and never touches what is committed. */
public enum Tag {
    COMMITTED,
    FORECAST,
    OPTIONAL;

    /** Its name in REST, files and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tag> of(String key) {
        return Arrays.stream(values()).filter(tag -> tag.key().equals(key)).findFirst();
    }
}
