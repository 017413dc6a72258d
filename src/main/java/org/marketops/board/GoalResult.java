package org.marketops.board;

import org.marketops.kernel.IssueId;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.objective.Attainment;
import org.marketops.objective.Figure;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One objective with what was reached, in the unit of its yardstick. Immutable. */
public final class GoalResult {

    private final Objective objective;
    private final Figure result;

    private GoalResult(Objective objective, Figure result) {
        this.objective = objective;
        this.result = result;
    }

    /**
     * The furthest behind first, those without an attainment last, by name.
     *
     * @param wanted whose results are asked for
     * @param counts which objective each issue counts for; an issue counts for those above it as well
     * @param sums of issues, one period
     */
    public static List<GoalResult> of(ObjectiveTree tree, List<Objective> wanted, Map<IssueId, Integer> counts, List<PeriodSum> sums) {
        List<GoalResult> results = new ArrayList<>();
        for (Objective objective : wanted) {
            Set<Integer> below = new HashSet<>();
            tree.under(objective.id()).forEach(each -> below.add(each.id()));
            results.add(new GoalResult(objective, result(objective, below, counts, sums)));
        }
        results.sort(Comparator.comparing((GoalResult each) -> each.attainment().value().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(each -> each.objective.name()));
        return results;
    }

    private static Figure result(Objective objective, Set<Integer> below, Map<IssueId, Integer> counts, List<PeriodSum> sums) {
        BigDecimal sum = null;
        for (PeriodSum each : sums) {
            Integer countsFor = counts.get(IssueId.of(each.owner()));
            if (countsFor != null && below.contains(countsFor) && each.metric().code().equalsIgnoreCase(objective.yardstick().metric())) {
                if (each.metric().isMoney() && !each.currency().equals(objective.yardstick().currency())) {
                    return Figure.undefined(Figure.Reason.OTHER_CURRENCY);
                }
                sum = sum == null ? each.amount().value() : sum.add(each.amount().value());
            }
        }
        return sum == null ? Figure.undefined(Figure.Reason.NO_ACTUAL) : Figure.of(sum);
    }

    /** Empty for a yardstick of somebody's own, which nobody imports. */
    public static Optional<MetricKey> metric(Objective objective) {
        for (MetricKey key : MetricKey.values()) {
            if (key.code().equalsIgnoreCase(objective.yardstick().metric())) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    public Objective objective() {
        return objective;
    }

    public Figure result() {
        return result;
    }

    /** In percent with one decimal. */
    public Figure attainment() {
        return result.reason().filter(reason -> reason == Figure.Reason.OTHER_CURRENCY).isPresent() ? result
                : Attainment.of(objective, result.value());
    }

    @Override
    public String toString() {
        return objective.name() + " " + result;
    }
}
