package org.marketops.health;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks at everything the plugin keeps. Whether somebody may ask is the caller's business. */
public final class CheckHealth {

    private final List<Check> checks;
    private final Clock clock;

    public CheckHealth(List<Check> checks, Clock clock) {
        this.checks = List.copyOf(checks);
        this.clock = clock;
    }

    public Health check() {
        Instant now = clock.instant();
        Map<Check.Area, Check.Result> results = new EnumMap<>(Check.Area.class);
        checks.forEach(check -> results.put(check.area(), check.look(now)));
        return new Health(now, results);
    }
}
