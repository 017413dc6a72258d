package org.marketops.template;

import org.marketops.money.Money;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody wants made of a template: a name, the first day, and for each region what it may spend, or nothing about money at all. */
public final class PlanOrder {

    private final String name;
    private final LocalDate start;
    private final Map<String, Optional<Money>> regions;

    private PlanOrder(String name, LocalDate start, Map<String, Optional<Money>> regions) {
        this.name = Objects.requireNonNull(name, "name");
        this.start = Objects.requireNonNull(start, "start");
        this.regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
    }

    /** @param regions in their order; at least one. @throws IllegalArgumentException if there is none, or a total is not above 0 */
    public static PlanOrder of(String name, LocalDate start, Map<String, Optional<Money>> regions) {
        if (regions.isEmpty() || regions.values().stream().anyMatch(total -> total.isPresent() && total.get().minorUnits() <= 0)) {
            throw new IllegalArgumentException("a plan needs a region, and totals above 0: " + regions);
        }
        return new PlanOrder(name, start, regions);
    }

    public String name() {
        return name;
    }

    public LocalDate start() {
        return start;
    }

    /** What each region may spend; empty where nothing is said about money. */
    public Map<String, Optional<Money>> regions() {
        return regions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanOrder && ((PlanOrder) other).name.equals(name) && ((PlanOrder) other).start.equals(start)
                && ((PlanOrder) other).regions.equals(regions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, start, regions);
    }
}
