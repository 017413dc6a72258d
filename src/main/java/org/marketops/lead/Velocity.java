package org.marketops.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long it took from one stage to another, of all that got there. Made of the rows each time: medians are never averaged. Immutable. */
public final class Velocity {

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int PERCENTILE = 85;

    private final List<Long> seconds;

    private Velocity(List<Long> seconds) {
        this.seconds = seconds;
    }

    /** A stage whose time was filled in says nothing about speed and is left out. */
    public static Velocity between(Stage from, Stage to, Collection<Cycle> cycles) {
        List<Long> seconds = new ArrayList<>();
        for (Cycle cycle : cycles) {
            if (cycle.entered(to).isPresent() && !cycle.isBackFilled(from) && !cycle.isBackFilled(to)) {
                seconds.add(Duration.between(cycle.entered(from).get(), cycle.entered(to).get()).getSeconds());
            }
        }
        seconds.sort(null);
        return new Velocity(seconds);
    }

    /** How many it rests on. */
    public int count() {
        return seconds.size();
    }

    /** In days with one decimal; of an even number the mean of the two in the middle. Empty if none got there. */
    public Optional<BigDecimal> median() {
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        int half = seconds.size() / 2;
        boolean isEven = seconds.size() % 2 == 0;
        return Optional.of(days(BigDecimal.valueOf(seconds.get(half)).add(BigDecimal.valueOf(seconds.get(isEven ? half - 1 : half))), 2));
    }

    /** In days with one decimal: the shortest time that 85 % of them kept. Empty if none got there. */
    public Optional<BigDecimal> p85() {
        return p85Time().map(time -> days(BigDecimal.valueOf(time.getSeconds()), 1));
    }

    Optional<Duration> p85Time() {
        int rank = (seconds.size() * PERCENTILE + 99) / 100;
        return seconds.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds.get(rank - 1)));
    }

    private static BigDecimal days(BigDecimal sum, int many) {
        return sum.divide(BigDecimal.valueOf((long) SECONDS_OF_DAY * many), 1, RoundingMode.HALF_UP);
    }
}
