package org.marketops.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the host's side of a thing by its kind. Every kind has exactly one. */
public final class Provisionings {

    private final Map<Kind, Provisioning> byKind = new EnumMap<>(Kind.class);

    /** @throws IllegalArgumentException if a kind has none or two */
    public Provisionings(List<Provisioning> all) {
        for (Provisioning one : all) {
            for (Kind kind : one.kinds()) {
                if (byKind.put(kind, one) != null) {
                    throw new IllegalArgumentException("two provisionings for " + kind);
                }
            }
        }
        for (Kind kind : Kind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalArgumentException("no provisioning for " + kind);
            }
        }
    }

    Provisioning of(Thing thing) {
        return byKind.get(thing.kind());
    }
}
