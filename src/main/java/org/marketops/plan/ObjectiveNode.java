package org.marketops.plan;

import org.marketops.budget.BudgetLine;
import org.marketops.money.Money;
import org.marketops.objective.Objective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** An objective with the objectives below it and the plans that count for it, each once, and their sums. Immutable. */
public final class ObjectiveNode {

    private final Objective objective;
    private final List<ObjectiveNode> below;
    private final List<PlanNode> plans;
    private final SortedMap<Currency, YearSum> sums;

    private ObjectiveNode(Objective objective, List<ObjectiveNode> below, List<PlanNode> plans, SortedMap<Currency, YearSum> sums) {
        this.objective = objective;
        this.below = List.copyOf(below);
        this.plans = List.copyOf(plans);
        this.sums = Collections.unmodifiableSortedMap(sums);
    }

    /** Its budget for the year, where it has one, holds those below it; its reserve stands beside theirs. */
    static ObjectiveNode of(Objective objective, List<ObjectiveNode> below, List<PlanNode> plans, int fiscalYear) {
        SortedMap<Currency, YearSum> sums = sum(below, plans);
        Optional<Money> budget = PlanGoals.budget(objective, fiscalYear);
        if (budget.isPresent()) {
            Currency currency = budget.get().currency();
            YearSum ofParts = sums.getOrDefault(currency, YearSum.none());
            sums.put(currency, ofParts.given(budget.get().minorUnits(), PlanGoals.reserve(objective).minorUnits()));
        }
        return new ObjectiveNode(objective, below, plans, sums);
    }

    /** What counts for no objective. */
    static ObjectiveNode none(List<PlanNode> plans) {
        return new ObjectiveNode(null, List.of(), plans, sum(List.of(), plans));
    }

    private static SortedMap<Currency, YearSum> sum(List<ObjectiveNode> below, List<PlanNode> plans) {
        List<SortedMap<Currency, YearSum>> parts = new ArrayList<>();
        below.forEach(node -> parts.add(node.sums()));
        plans.forEach(node -> parts.add(node.sums()));
        return PlanNode.add(parts);
    }

    /** Empty for the group of those that count for none. */
    public Optional<Objective> objective() {
        return Optional.ofNullable(objective);
    }

    public List<ObjectiveNode> below() {
        return below;
    }

    public List<PlanNode> plans() {
        return plans;
    }

    /** Of all that counts for it and for those below it. */
    public List<BudgetLine> lines() {
        List<BudgetLine> lines = new ArrayList<>();
        below.forEach(node -> lines.addAll(node.lines()));
        plans.forEach(node -> node.addLines(lines));
        return lines;
    }

    /** Itself and those below it, parents first. */
    public List<ObjectiveNode> inOrder() {
        List<ObjectiveNode> nodes = new ArrayList<>(List.of(this));
        below.forEach(node -> nodes.addAll(node.inOrder()));
        return nodes;
    }

    /** By currency code; empty without lines and without a budget. */
    public SortedMap<Currency, YearSum> sums() {
        return sums;
    }
}
