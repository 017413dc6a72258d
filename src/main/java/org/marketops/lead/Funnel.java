package org.marketops.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The leads that came in during a time, and how many of them reached each stage up to a moment. A recycled lead comes in again. Immutable. */
public final class Funnel {

    private final List<Step> steps;

    private Funnel(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * @param journeys of all leads: how long a step takes is taken from all of them, not from the cohort alone
     * @param asOf what came later does not count; a moment before the end of the days takes those that came in by then
     */
    public static Funnel of(Collection<Journey> journeys, Days entered, Instant asOf) {
        List<Cycle> known = new ArrayList<>();
        List<Cycle> cohort = new ArrayList<>();
        for (Journey journey : journeys) {
            for (Cycle cycle : journey.cycles()) {
                Optional<Instant> start = cycle.entered(Stage.INQUIRY);
                if (start.isPresent() && !start.get().isAfter(asOf)) {
                    known.add(cycle);
                    if (entered.hold(start.get())) {
                        cohort.add(cycle);
                    }
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int stage = 0; stage < Stage.STAGES; stage++) {
            steps.add(step(Stage.values()[stage], cohort, known, entered, asOf));
        }
        return new Funnel(steps);
    }

    private static Step step(Stage stage, List<Cycle> cohort, List<Cycle> known, Days entered, Instant asOf) {
        int reached = reached(stage, cohort, asOf);
        if (stage == Stage.INQUIRY) {
            return new Step(stage, reached, reached, false, Velocity.between(stage, stage, List.of()));
        }
        Stage before = Stage.values()[stage.ordinal() - 1];
        List<Cycle> done = new ArrayList<>();
        known.stream().filter(cycle -> hasReached(stage, cycle, asOf)).forEach(done::add);
        Velocity velocity = Velocity.between(before, stage, done);
        // The youngest lead of the cohort has had that long since it came in, for the whole way to this stage.
        Optional<Duration> whole = Velocity.between(Stage.INQUIRY, stage, done).p85Time();
        boolean isOpen = !whole.isPresent() || entered.end().plus(whole.get()).isAfter(asOf);
        return new Step(stage, reached, reached(before, cohort, asOf), isOpen, velocity);
    }

    private static int reached(Stage stage, List<Cycle> cycles, Instant asOf) {
        return (int) cycles.stream().filter(cycle -> hasReached(stage, cycle, asOf)).count();
    }

    private static boolean hasReached(Stage stage, Cycle cycle, Instant asOf) {
        return cycle.entered(stage).filter(at -> !at.isAfter(asOf)).isPresent();
    }

    /** One for each stage, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Of the whole cohort. */
    public int leads() {
        return steps.get(0).reached();
    }

    /** One stage of the cohort. */
    public static final class Step {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private final Stage stage;
        private final int reached;
        private final int before;
        private final boolean immature;
        private final Velocity velocity;

        private Step(Stage stage, int reached, int before, boolean immature, Velocity velocity) {
            this.stage = stage;
            this.reached = reached;
            this.before = before;
            this.immature = immature;
            this.velocity = velocity;
        }

        public Stage stage() {
            return stage;
        }

        public int reached() {
            return reached;
        }

        /** How many reached the stage before: what the share is of. */
        public int before() {
            return before;
        }

        /** In percent with one decimal, of those that reached the stage before. Empty for the first stage, and of none. */
        public Optional<BigDecimal> conversion() {
            return stage == Stage.INQUIRY || before == 0 ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(reached).multiply(HUNDRED).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP));
        }

        /** Whether leads of the cohort may still get here: it is younger than 85 % of all leads took, or nobody knows how long that is. */
        public boolean isImmature() {
            return immature;
        }

        /** From the stage before. */
        public Velocity velocity() {
            return velocity;
        }
    }
}
