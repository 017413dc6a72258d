package org.marketops.board;

import org.marketops.kernel.IssueId;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.progress.Target;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one issue brought towards the objective that it counts for, beside its own target if it has one. In the unit of the yardstick. Immutable. */
public final class Contribution {

    private static final int EXACT = 12;
    private static final int TO_PERCENT = 2;

    private final IssueId issue;
    private final Objective objective;
    private final BigDecimal whole;
    private final BigDecimal amount;
    private final BigDecimal planned;

    private Contribution(IssueId issue, GoalResult goal, BigDecimal amount, BigDecimal planned) {
        this.issue = issue;
        this.objective = goal.objective();
        this.whole = goal.objective().target().or(() -> goal.result().value()).orElse(BigDecimal.ZERO);
        this.amount = amount;
        this.planned = planned;
    }

    /**
     * Where less is better, and where parts do not add up, nobody contributes.
     *
     * @param goals those that issues may count for; the one nearest above an issue with the same metric and currency takes it
     * @param counts which objective each issue counts for
     * @param sums of issues, one period
     * @param targets of issues, of the same period
     */
    public static List<Contribution> of(ObjectiveTree tree, List<GoalResult> goals, Map<IssueId, Integer> counts, List<PeriodSum> sums,
                                        Collection<Target> targets) {
        Map<String, BigDecimal> planned = new HashMap<>();
        targets.forEach(target -> target.value().value()
                .ifPresent(value -> planned.put(key(target.issue(), target.metric(), target.value().currency()), value)));
        List<Contribution> found = new ArrayList<>();
        for (PeriodSum sum : added(sums)) {
            IssueId issue = IssueId.of(sum.owner());
            BigDecimal plan = planned.remove(key(issue, sum.metric().code(), sum.currency()));
            nearest(tree, goals, counts.get(issue), sum.metric().code(), sum.currency())
                    .ifPresent(goal -> found.add(new Contribution(issue, goal, sum.amount().value(), plan)));
        }
        for (Target target : targets) {
            BigDecimal plan = planned.get(key(target.issue(), target.metric(), target.value().currency()));
            if (plan != null) {
                nearest(tree, goals, counts.get(target.issue()), target.metric(), target.value().currency())
                        .ifPresent(goal -> found.add(new Contribution(target.issue(), goal, BigDecimal.ZERO, plan)));
            }
        }
        return found;
    }

    /** What lasts beyond the period comes apart from the rest of its issue. */
    private static Collection<PeriodSum> added(List<PeriodSum> sums) {
        Map<String, PeriodSum> added = new LinkedHashMap<>();
        for (PeriodSum sum : sums) {
            added.merge(key(IssueId.of(sum.owner()), sum.metric().code(), sum.currency()), sum, (one, other) -> new PeriodSum(one.owner(), one.metric(),
                    one.source(), one.currency(), one.period(), one.lastDay(), one.amount().plus(other.amount())));
        }
        return added.values();
    }

    private static String key(IssueId issue, String metric, String currency) {
        return issue.value() + ":" + metric.toLowerCase(Locale.ROOT) + ":" + currency;
    }

    private static Optional<GoalResult> nearest(ObjectiveTree tree, List<GoalResult> goals, Integer countsFor, String metric, String currency) {
        if (countsFor == null) {
            return Optional.empty();
        }
        GoalResult nearest = null;
        for (Objective above : tree.path(countsFor)) {
            for (GoalResult goal : goals) {
                if (goal.objective().id() == above.id() && takes(goal.objective(), metric, currency)) {
                    nearest = goal;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean takes(Objective objective, String metric, String currency) {
        return objective.yardstick().metric().equalsIgnoreCase(metric) && objective.yardstick().unit().isAdditive()
                && !objective.yardstick().isLowerBetter()
                && (!objective.yardstick().unit().isMoney() || objective.yardstick().currency().equals(currency));
    }

    /** Those with nothing below their own target, the largest share of its objective first. */
    public static List<Contribution> helped(Collection<Contribution> all, Predicate<Contribution> wanted, int most) {
        return first(all, wanted.and(each -> each.amount.signum() > 0 && each.difference().filter(gap -> gap.signum() < 0).isEmpty()),
                Comparator.comparing((Contribution each) -> each.part(each.amount)).reversed(), most);
    }

    /** Those below their own target, the largest gap in the share of its objective first. */
    public static List<Contribution> heldBack(Collection<Contribution> all, Predicate<Contribution> wanted, int most) {
        return first(all, wanted.and(each -> each.difference().filter(gap -> gap.signum() < 0).isPresent()),
                Comparator.comparing((Contribution each) -> each.part(each.difference().orElseThrow())), most);
    }

    private static List<Contribution> first(Collection<Contribution> all, Predicate<Contribution> wanted, Comparator<Contribution> order, int most) {
        return all.stream().filter(wanted).sorted(order.thenComparing(each -> each.issue.value()).thenComparing(each -> each.objective.id()))
                .limit(most).collect(Collectors.toList());
    }

    private BigDecimal part(BigDecimal value) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : value.divide(whole, EXACT, RoundingMode.HALF_UP);
    }

    public IssueId issue() {
        return issue;
    }

    public Objective objective() {
        return objective;
    }

    public BigDecimal amount() {
        return amount;
    }

    /** Its own target; empty where it has none. */
    public Optional<BigDecimal> planned() {
        return Optional.ofNullable(planned);
    }

    /** Below zero is less than its own target. */
    public Optional<BigDecimal> difference() {
        return planned().map(amount::subtract);
    }

    /** In percent of the objective’s target, else of its result, with one decimal. */
    public BigDecimal share() {
        return part(amount).movePointRight(TO_PERCENT).setScale(1, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return issue + " " + amount + " for " + objective.name();
    }
}
