package org.marketops.metric.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A target that was reached for the first time in its edition. Immutable. */
public final class ReachedTarget {

    private final Target target;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final BigDecimal value;
    private final Instant at;

    ReachedTarget(Target target, LocalDate firstDay, LocalDate lastDay, BigDecimal value, Instant at) {
        this.target = Objects.requireNonNull(target, "target");
        this.firstDay = Objects.requireNonNull(firstDay, "firstDay");
        this.lastDay = Objects.requireNonNull(lastDay, "lastDay");
        this.value = value;
        this.at = Objects.requireNonNull(at, "at");
    }

    public Target target() {
        return target;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** Of the metric; empty where money is part of it: nobody outside is told amounts. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    /** When it was seen. */
    public Instant at() {
        return at;
    }
}
