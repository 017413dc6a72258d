package org.marketops.health;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a look at everything came to, area by area. Immutable. */
public final class Health {

    private final Instant at;
    private final Map<Check.Area, Check.Result> results;

    Health(Instant at, Map<Check.Area, Check.Result> results) {
        this.at = at;
        this.results = Collections.unmodifiableMap(results);
    }

    public Instant at() {
        return at;
    }

    /** In the order in which they are shown. */
    public Map<Check.Area, Check.Result> results() {
        return results;
    }

    public List<Finding> findings() {
        return results.values().stream().flatMap(result -> result.findings().stream()).collect(Collectors.toList());
    }

    public boolean isFine() {
        return findings().isEmpty();
    }
}
