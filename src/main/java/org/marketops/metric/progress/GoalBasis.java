package org.marketops.metric.progress;

import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which past a goal is taken from. Periods are as long as that of the target; weights begin with the latest and come to 1. */
public enum GoalBasis {
    LAST_YEAR("lastYear", "1"),
    LAST("last1", "1"),
    LAST_TWO("last2", "0.6", "0.4"),
    LAST_THREE("last3", "0.5", "0.3", "0.2"),
    LAST_FOUR("last4", "0.4", "0.3", "0.2", "0.1");

    private final String code;
    private final List<BigDecimal> weights;

    GoalBasis(String code, String... weights) {
        this.code = code;
        this.weights = Arrays.stream(weights).map(BigDecimal::new).collect(Collectors.toUnmodifiableList());
    }

    public static Optional<GoalBasis> read(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** By period, the latest first. */
    public List<BigDecimal> weights() {
        return weights;
    }

    /**
     * The latest first: of the periods right before the target's those that are over; last year's as it is, over or not.
     *
     * @return fewer than there are weights where the calendar does not reach back so far
     */
    public List<TargetPeriod> periods(TargetPeriod wanted, FiscalCalendar calendar, LocalDate today) {
        List<TargetPeriod> periods = new ArrayList<>();
        Optional<TargetPeriod> next = this == LAST_YEAR ? wanted.lastYear() : wanted.before();
        while (next.isPresent() && periods.size() < weights.size()) {
            if (this == LAST_YEAR || isOver(next.get(), calendar, today)) {
                periods.add(next.get());
            }
            next = next.get().before();
        }
        return periods;
    }

    static boolean isOver(TargetPeriod period, FiscalCalendar calendar, LocalDate today) {
        return period.last(calendar).isBefore(today);
    }
}
