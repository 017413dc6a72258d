package org.marketops.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one look into all folders came to. */
public final class PullTally {

    private int imported;
    private int refused;
    private final List<String> leftAlone = new ArrayList<>();
    private final Map<String, Exception> failures = new LinkedHashMap<>();

    void count(Pulled pulled) {
        if (pulled.batch().isPresent()) {
            imported++;
        } else {
            refused++;
        }
    }

    void leaveAlone(String place) {
        leftAlone.add(place);
    }

    void fail(String place, Exception failure) {
        failures.put(place, failure);
    }

    public int imported() {
        return imported;
    }

    /** Also those whose bytes were imported before. */
    public int refused() {
        return refused;
    }

    /** Places of what no import is made of. */
    public List<String> leftAlone() {
        return List.copyOf(leftAlone);
    }

    /** By place, what could not even be tried. It stays where it is and is tried at the next look. */
    public Map<String, Exception> failures() {
        return failures;
    }
}
