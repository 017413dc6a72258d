package org.marketops.setup;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The host's ids of what one run has found or made so far. Not thread safe: belongs to one run. */
public final class Made {

    private final Map<Kind, Map<String, String>> ids = new EnumMap<>(Kind.class);

    /** The statuses and screens that earlier runs have left, for a file to be imported by hand. */
    public static Made remembered(Remembered remembered) {
        Made made = new Made();
        for (StatusSpec status : StatusSpec.values()) {
            remembered.find(Kind.STATUS, status.key())
                    .ifPresent(id -> made.add(Thing.of(Kind.STATUS, status.key(), status.label()), id));
        }
        for (ScreenSpec screen : ScreenSpec.values()) {
            remembered.find(Kind.SCREEN, screen.key())
                    .ifPresent(id -> made.add(Thing.of(Kind.SCREEN, screen.key(), screen.label()), id));
        }
        return made;
    }

    void add(Thing thing, String id) {
        ids.computeIfAbsent(thing.kind(), kind -> new HashMap<>()).put(thing.key(), id);
    }

    public Optional<String> find(Kind kind, String key) {
        return Optional.ofNullable(ids.getOrDefault(kind, Map.of()).get(key));
    }

    /** @throws IllegalStateException if the plan puts the needed thing after the one that needs it */
    public String id(Kind kind, String key) {
        return find(kind, key)
                .orElseThrow(() -> new IllegalStateException(kind + " " + key + " is needed before it was made"));
    }
}
