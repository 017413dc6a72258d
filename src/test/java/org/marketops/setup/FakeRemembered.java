package org.marketops.setup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ids in a map. */
final class FakeRemembered implements Remembered {

    final Map<String, String> ids = new HashMap<>();

    @Override
    public Optional<String> find(Kind kind, String key) {
        return Optional.ofNullable(ids.get(kind + "/" + key));
    }

    @Override
    public void put(Kind kind, String key, String id) {
        ids.put(kind + "/" + key, id);
    }
}
