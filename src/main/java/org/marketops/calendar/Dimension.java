package org.marketops.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the calendar groups campaigns, and by what two of them are alike. Only the channel has several values. */
public enum Dimension {
    AUDIENCE,
    CHANNEL,
    REGION,
    OWNER;

    /** Its name in addresses and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values()).filter(dimension -> dimension.key().equals(key)).findFirst();
    }
}
