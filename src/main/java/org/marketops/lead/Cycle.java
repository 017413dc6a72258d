package org.marketops.lead;

import java.time.Instant;
import java.util.Optional;

/** One way of a lead through the stages, until it is recycled. A stage that was skipped has the time of the next one, and says so. Immutable. */
public final class Cycle {

    private final int number;
    private final Instant[] entered;
    private final int filled;
    private final StageEntry exit;

    Cycle(int number, Instant[] entered, int filled, StageEntry exit) {
        this.number = number;
        this.entered = entered.clone();
        this.filled = filled;
        this.exit = exit;
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    /** Empty if it did not come so far; for a way out see {@link #exit}. */
    public Optional<Instant> entered(Stage stage) {
        return stage.isExit() ? Optional.empty() : Optional.ofNullable(entered[stage.ordinal()]);
    }

    /** Whether nobody said when it entered: the time is that of the next stage that is known. */
    public boolean isBackFilled(Stage stage) {
        return (filled >> stage.ordinal() & 1) == 1;
    }

    public Optional<StageEntry> exit() {
        return Optional.ofNullable(exit);
    }
}
