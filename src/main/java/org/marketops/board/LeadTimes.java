package org.marketops.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long decisions took, made of the rows each time. Of fewer than ten there is no percentile: one plan would move it too far. Immutable. */
public final class LeadTimes {

    /** From so many on a percentile says something. */
    public static final int ENOUGH = 10;
    private static final int HALF = 50;
    private static final int MOST = 85;
    private static final int PERCENT = 100;
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    private final List<Duration> sorted;

    private LeadTimes(List<Duration> sorted) {
        this.sorted = sorted;
    }

    public static LeadTimes of(Collection<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        sorted.sort(null);
        return new LeadTimes(sorted);
    }

    public int count() {
        return sorted.size();
    }

    /** The shortest time that half of them kept, in hours with one decimal; empty for fewer than {@link #ENOUGH}. */
    public Optional<BigDecimal> p50() {
        return kept(HALF);
    }

    /** The shortest time that 85 % of them kept, in hours with one decimal; empty for fewer than {@link #ENOUGH}. */
    public Optional<BigDecimal> p85() {
        return kept(MOST);
    }

    private Optional<BigDecimal> kept(int percent) {
        int rank = (sorted.size() * percent + PERCENT - 1) / PERCENT;
        return sorted.size() < ENOUGH ? Optional.empty() : Optional.of(hours(sorted.get(rank - 1)));
    }

    /** With one decimal, rounded half up. */
    public static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).divide(SECONDS_OF_HOUR, 1, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return sorted.toString();
    }
}
