package org.marketops.objective;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which past a goal is made from: the same period a year before, or the last n, and by how much it is to grow. Immutable. */
public final class GoalQuestion {

    /** So many periods at most are looked back at. */
    public static final int MOST_PERIODS = 12;

    /** How the periods weigh; the newest of n counts n times with NEWEST_MOST, the oldest once. */
    public enum Weighting { EQUAL, NEWEST_MOST }

    private final Period period;
    private final int trailing;
    private final Weighting weighting;
    private final BigDecimal growthPercent;

    private GoalQuestion(Period period, int trailing, Weighting weighting, BigDecimal growthPercent) {
        this.period = period;
        this.trailing = trailing;
        this.weighting = weighting;
        this.growthPercent = growthPercent;
    }

    /** @param growthPercent 10 for a tenth more; not below -100 */
    public static GoalQuestion samePeriodLastYear(Period period, BigDecimal growthPercent) {
        return new GoalQuestion(period, 0, Weighting.EQUAL, checked(growthPercent));
    }

    /** @param periods 1 to 12, as long as the period itself, straight before it */
    public static GoalQuestion trailing(Period period, int periods, Weighting weighting, BigDecimal growthPercent) {
        if (periods < 1 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException("1 to 12 periods: " + periods);
        }
        return new GoalQuestion(period, periods, weighting, checked(growthPercent));
    }

    private static BigDecimal checked(BigDecimal growthPercent) {
        if (growthPercent.compareTo(BigDecimal.valueOf(-100)) < 0) {
            throw new IllegalArgumentException("nothing shrinks below nothing: " + growthPercent);
        }
        return growthPercent;
    }

    /** The periods whose values are needed, oldest first. */
    public List<Period> sample() {
        List<Period> sample = new ArrayList<>();
        if (trailing == 0) {
            sample.add(period.aYearBefore());
        }
        Period next = period;
        for (int i = 0; i < trailing; i++) {
            next = next.before();
            sample.add(next);
        }
        Collections.reverse(sample);
        return sample;
    }

    /** @param place 0 for the oldest of the sample */
    int weight(int place) {
        return weighting == Weighting.EQUAL ? 1 : place + 1;
    }

    public BigDecimal growthPercent() {
        return growthPercent;
    }
}
