package org.marketops.metric.progress;

import org.marketops.metric.Measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What was spent against a budget that is planned evenly over the days of a campaign. Of a budget over no days only the whole is known.
 * Shares are fractions at 10 decimals. Immutable.
 */
public final class SpendPace {

    private final Measure planned;
    private final Measure pacing;
    private final Progress.State state;

    private SpendPace(Measure planned, Measure pacing, Progress.State state) {
        this.planned = planned;
        this.pacing = pacing;
        this.state = state;
    }

    /** @param spend defined; @param budget defined, of the same currency; @param last not before the first; @param today included */
    public static SpendPace of(Measure spend, Measure budget, LocalDate first, LocalDate last, LocalDate today) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long elapsed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(first, today) + 1));
        BigDecimal part = budget.value().orElseThrow().multiply(BigDecimal.valueOf(elapsed));
        Measure planned = Measure.money(part, budget.currency()).dividedBy(Measure.of(BigDecimal.valueOf(days)));
        Measure pacing = spend.dividedBy(planned);
        return new SpendPace(planned, pacing, state(spend, budget, pacing, elapsed, days));
    }

    private static Progress.State state(Measure spend, Measure budget, Measure pacing, long elapsed, long days) {
        if (spend.value().orElseThrow().compareTo(budget.value().orElseThrow()) > 0) {
            return Progress.State.OVER;
        }
        if (elapsed == 0 || pacing.value().isEmpty()) {
            return elapsed == 0 ? Progress.State.NOT_BEGUN : Progress.State.NO_VALUE;
        }
        return elapsed == days ? Progress.State.HELD : Progress.pace(pacing.value().get());
    }

    /** To the day. */
    public Measure planned() {
        return planned;
    }

    /** Spent ÷ planned to the day. */
    public Measure pacing() {
        return pacing;
    }

    public Progress.State state() {
        return state;
    }
}
