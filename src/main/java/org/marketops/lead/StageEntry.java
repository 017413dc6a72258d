package org.marketops.lead;

import java.time.Instant;
import java.util.Objects;

/** Somebody says that a lead entered a stage at a time. Immutable. */
public final class StageEntry {

    private final Stage stage;
    private final Instant at;
    private final String reason;

    private StageEntry(Stage stage, Instant at, String reason) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.at = Objects.requireNonNull(at, "at");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** @param reason of an exit; empty otherwise */
    public static StageEntry of(Stage stage, Instant at, String reason) {
        return new StageEntry(stage, at, reason);
    }

    public Stage stage() {
        return stage;
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageEntry && ((StageEntry) other).stage == stage && ((StageEntry) other).at.equals(at)
                && ((StageEntry) other).reason.equals(reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, at, reason);
    }

    @Override
    public String toString() {
        return stage + " at " + at;
    }
}
