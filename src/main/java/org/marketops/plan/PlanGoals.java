package org.marketops.plan;

import org.marketops.kernel.IssueId;
import org.marketops.money.Money;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which objectives the items of a plan count for. Only what is spent can be held against a plan: a target in leads or in pipeline
 * is shown in words and is in no sum. Immutable.
 */
public final class PlanGoals {

    /** The metric whose target is a budget. */
    private static final String SPEND = "spend";

    private final ObjectiveTree objectives;
    private final Map<IssueId, Integer> named;

    private PlanGoals(ObjectiveTree objectives, Map<IssueId, Integer> named) {
        this.objectives = objectives;
        this.named = Map.copyOf(named);
    }

    /** @param named the objective that an issue names itself; one that is not in the tree counts as none */
    public static PlanGoals of(ObjectiveTree objectives, Map<IssueId, Integer> named) {
        return new PlanGoals(objectives, named);
    }

    public static PlanGoals none() {
        return new PlanGoals(ObjectiveTree.of(List.of()), Map.of());
    }

    public ObjectiveTree objectives() {
        return objectives;
    }

    /** Whether there is no objective at all, used here or not. */
    public boolean isEmpty() {
        return objectives.inOrder().isEmpty();
    }

    /** What the issue names itself. */
    public Optional<Objective> of(IssueId issue) {
        return Optional.ofNullable(named.get(issue)).flatMap(objectives::find);
    }

    /** Objectives at the top of the tree for which nothing here counts, nor for any below them; archived ones and other years are left out. */
    public List<Objective> unserved(int fiscalYear) {
        Set<Integer> served = new HashSet<>();
        named.values().forEach(id -> objectives.path(id).forEach(objective -> served.add(objective.id())));
        return objectives.tops().stream().filter(top -> top.period().fiscalYear() == fiscalYear && !top.isArchived() && !served.contains(top.id()))
                .collect(Collectors.toList());
    }

    /** What the objective allows to be spent in the whole fiscal year; empty for another metric or period. */
    public static Optional<Money> budget(Objective objective, int fiscalYear) {
        Yardstick yardstick = objective.yardstick();
        boolean spend = yardstick.unit() == Yardstick.Unit.MONEY && yardstick.metric().equalsIgnoreCase(SPEND);
        boolean year = objective.period().isYear() && objective.period().fiscalYear() == fiscalYear;
        return spend && year ? objective.target().map(target -> money(objective, target)) : Optional.empty();
    }

    /** What it keeps back of its budget. */
    static Money reserve(Objective objective) {
        return money(objective, objective.reserve());
    }

    private static Money money(Objective objective, BigDecimal amount) {
        Currency currency = Currency.getInstance(objective.yardstick().currency());
        return Money.of(currency, amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP));
    }

    /** The nodes under the objectives that they count for, in the order of the tree; those that count for none are left out. */
    List<ObjectiveNode> group(List<PlanNode> nodes, int fiscalYear) {
        Map<Integer, List<PlanNode>> own = new HashMap<>();
        nodes.forEach(node -> of(node.item().issue())
                .ifPresent(objective -> own.computeIfAbsent(objective.id(), key -> new ArrayList<>()).add(node)));
        Map<Integer, List<Objective>> below = new HashMap<>();
        objectives.inOrder().stream().filter(objective -> own.containsKey(objective.id()))
                .forEach(objective -> below.computeIfAbsent(above(objective, own.keySet()), key -> new ArrayList<>()).add(objective));
        return nodes(0, below, own, fiscalYear);
    }

    private static List<ObjectiveNode> nodes(int parent, Map<Integer, List<Objective>> below, Map<Integer, List<PlanNode>> own, int fiscalYear) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(objective -> ObjectiveNode.of(objective, nodes(objective.id(), below, own, fiscalYear), own.get(objective.id()), fiscalYear))
                .collect(Collectors.toList());
    }

    /** The nearest above it that something here counts for; 0 if there is none. */
    private int above(Objective objective, Set<Integer> shown) {
        List<Objective> path = objectives.path(objective.id());
        for (int i = path.size() - 2; i >= 0; i--) {
            if (shown.contains(path.get(i).id())) {
                return path.get(i).id();
            }
        }
        return 0;
    }
}
