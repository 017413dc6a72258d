package org.marketops.setup;

import java.util.Optional;

/** The ids of what earlier runs have found or made; survives restarts and reinstalling. */
public interface Remembered {

    Optional<String> find(Kind kind, String key);

    void put(Kind kind, String key, String id);
}
