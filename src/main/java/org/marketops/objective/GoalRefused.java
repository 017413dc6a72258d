package org.marketops.objective;

import org.marketops.kernel.Refused;

import java.util.List;
import java.util.stream.Collectors;

/** No goal can be proposed; says what is missing. */
public final class GoalRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why not. The text file has a sentence for each. */
    public enum Reason { TOO_SHORT, OTHER_CURRENCY, METRIC_NOT_IMPORTED }

    private final transient List<Period> missing;

    private GoalRefused(Reason reason, List<Period> missing, String... arguments) {
        super(reason.name(), arguments);
        this.missing = List.copyOf(missing);
    }

    /** @param missing the periods of which nothing, or not everything, is known; oldest first */
    static GoalRefused tooShort(int needed, List<Period> missing) {
        return new GoalRefused(Reason.TOO_SHORT, missing, String.valueOf(needed), String.valueOf(needed - missing.size()),
                missing.stream().map(Period::key).collect(Collectors.joining(", ")));
    }

    /** The figures of the past are in another currency than the objective, or in several. */
    public static GoalRefused otherCurrency(String found, String wanted) {
        return new GoalRefused(Reason.OTHER_CURRENCY, List.of(), found, wanted);
    }

    public static GoalRefused notImported(String metric) {
        return new GoalRefused(Reason.METRIC_NOT_IMPORTED, List.of(), metric);
    }

    /** Periods without a value; empty for other reasons. */
    public List<Period> missing() {
        return missing;
    }

    @Override
    public String textKey() {
        return "marketops.objective.goal.refused." + code();
    }
}
