package org.marketops.board.jira;

import org.marketops.board.Contribution;
import org.marketops.board.GoalResult;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objectives of a quarter with what they came to, then and in two quarters to compare with, and who contributed. */
final class PackGoals {

    /** Where objectives could not be read. */
    static final PackGoals NONE = new PackGoals(List.of(), List.of(), List.of(), List.of(), 0, false);

    final List<GoalResult> goals;
    /** What the quarter before came to, against the same targets, by the id of the objective; absent for goals of a whole year. */
    final Map<Integer, GoalResult> before = new HashMap<>();
    /** The same of the quarter a year before. */
    final Map<Integer, GoalResult> yearBefore = new HashMap<>();
    final List<Contribution> contributions;
    /** Plans and campaigns that count for no objective that is pursued. */
    final int orphans;

    private final boolean endOfYear;

    PackGoals(List<GoalResult> goals, List<GoalResult> before, List<GoalResult> yearBefore, List<Contribution> contributions, int orphans,
              boolean endOfYear) {
        this.goals = goals;
        this.contributions = contributions;
        this.orphans = orphans;
        this.endOfYear = endOfYear;
        before.forEach(each -> this.before.put(each.objective().id(), each));
        yearBefore.forEach(each -> this.yearBefore.put(each.objective().id(), each));
    }

    /** Whether goals of the year can be judged: the quarter is its last. */
    boolean isEndOfYear() {
        return endOfYear;
    }
}
