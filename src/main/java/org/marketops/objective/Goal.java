package org.marketops.objective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A target that is proposed from the past: Σ weight × value ÷ Σ weight × (1 + growth), rounded once at the end. Immutable. */
public final class Goal {

    private static final int TO_PERCENT = 2;

    private final List<Line> sample;
    private final BigDecimal past;
    private final BigDecimal proposal;

    private Goal(List<Line> sample, BigDecimal past, BigDecimal proposal) {
        this.sample = List.copyOf(sample);
        this.past = past;
        this.proposal = proposal;
    }

    /**
     * @param history what is known of the past, in one unit and currency, in any order
     * @param decimals of the proposal
     * @throws GoalRefused with the periods that are missing, if the history is too short
     */
    public static Goal of(GoalQuestion question, Collection<PastValue> history, int decimals) {
        Map<Period, BigDecimal> known = new HashMap<>();
        history.forEach(value -> known.put(value.period(), value.value()));
        List<Period> missing = new ArrayList<>(question.sample());
        missing.removeIf(known::containsKey);
        if (!missing.isEmpty()) {
            throw GoalRefused.tooShort(question.sample().size(), missing);
        }
        return of(question, known, decimals);
    }

    private static Goal of(GoalQuestion question, Map<Period, BigDecimal> known, int decimals) {
        List<Line> sample = new ArrayList<>();
        BigDecimal weighed = BigDecimal.ZERO;
        int weights = 0;
        for (Period period : question.sample()) {
            int weight = question.weight(sample.size());
            sample.add(new Line(PastValue.of(period, known.get(period)), weight));
            weighed = weighed.add(known.get(period).multiply(BigDecimal.valueOf(weight)));
            weights += weight;
        }
        BigDecimal growth = BigDecimal.ONE.add(question.growthPercent().movePointLeft(TO_PERCENT));
        BigDecimal divisor = BigDecimal.valueOf(weights);
        return new Goal(sample, weighed.divide(divisor, decimals, RoundingMode.HALF_UP),
                // Grown before it is divided, so that only the result is rounded.
                weighed.multiply(growth, MathContext.UNLIMITED).divide(divisor, decimals, RoundingMode.HALF_UP));
    }

    /** What it was made from, oldest first. */
    public List<Line> sample() {
        return Collections.unmodifiableList(sample);
    }

    /** The past as one value, before it grows. */
    public BigDecimal past() {
        return past;
    }

    public BigDecimal proposal() {
        return proposal;
    }

    /** One period of the sample and how often it counts. */
    public static final class Line {

        private final PastValue value;
        private final int weight;

        private Line(PastValue value, int weight) {
            this.value = value;
            this.weight = weight;
        }

        public PastValue value() {
            return value;
        }

        public int weight() {
            return weight;
        }
    }
}
