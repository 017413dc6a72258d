package org.marketops.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** A request's score from 0 to 100, or what is missing for it. More value and fit raise it, more effort lowers it. Exact, half up once. */
public final class Score {

    /** What nobody has said yet. */
    public enum Missing { VALUE, EFFORT, FIT }

    private static final int STEP = 100 / (Rating.MOST - 1);

    private final int points;
    private final List<Missing> missing;

    private Score(int points, List<Missing> missing) {
        this.points = points;
        this.missing = Collections.unmodifiableList(missing);
    }

    /** What has no weight may be missing. */
    public static Score of(Rating rating, IntakeRules rules) {
        List<Missing> missing = new ArrayList<>();
        add(missing, Missing.VALUE, rating.value(), rules.value());
        add(missing, Missing.EFFORT, rating.effort(), rules.effort());
        add(missing, Missing.FIT, rating.fit(), rules.fit());
        if (!missing.isEmpty()) {
            return new Score(0, missing);
        }
        int weights = rules.value() + rules.effort() + rules.fit();
        int sum = part(rules.value(), rating.value() - 1) + part(rules.effort(), Rating.MOST - rating.effort()) + part(rules.fit(), rating.fit() - 1);
        return new Score((2 * sum + weights) / (2 * weights), missing);
    }

    private static int part(int weight, int steps) {
        return weight == 0 ? 0 : weight * steps * STEP;
    }

    private static void add(List<Missing> missing, Missing what, int points, int weight) {
        if (points == 0 && weight > 0) {
            missing.add(what);
        }
    }

    public OptionalInt points() {
        return missing.isEmpty() ? OptionalInt.of(points) : OptionalInt.empty();
    }

    /** Empty for a score that is defined. */
    public List<Missing> missing() {
        return missing;
    }
}
