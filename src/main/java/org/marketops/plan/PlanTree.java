package org.marketops.plan;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;
import org.marketops.money.CompanyAmount;
import org.marketops.money.Money;
import org.marketops.money.Rates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The plan of a project and fiscal year as one person sees it. Lines of issues that are not among the items are left out of all sums.
 * An item whose parent is not among them stands at the top, under the objective that it names itself; should parents run in a ring,
 * each item is met once. Immutable.
 */
public final class PlanTree {

    private final List<ObjectiveNode> objectives;
    private final ObjectiveNode orphans;
    private final SortedMap<Currency, YearSum> sums;
    private final List<BudgetLine> lines;

    private PlanTree(List<ObjectiveNode> objectives, ObjectiveNode orphans, List<BudgetLine> lines) {
        this.objectives = List.copyOf(objectives);
        this.orphans = orphans;
        List<SortedMap<Currency, YearSum>> parts = new ArrayList<>(List.of(orphans.sums()));
        objectives.forEach(objective -> parts.add(objective.sums()));
        this.sums = Collections.unmodifiableSortedMap(PlanNode.add(parts));
        this.lines = List.copyOf(lines);
    }

    /** @param items in the order in which siblings are shown */
    public static PlanTree of(Collection<PlanItem> items, Collection<BudgetLine> lines, Kind shown, PlanGoals goals, int fiscalYear) {
        Map<IssueId, List<BudgetLine>> ofIssue = new HashMap<>();
        lines.forEach(line -> ofIssue.computeIfAbsent(line.issueId(), key -> new ArrayList<>()).add(line));
        Map<IssueId, PlanItem> byIssue = new LinkedHashMap<>();
        items.forEach(item -> byIssue.put(item.issue(), item));
        Builder builder = new Builder(byIssue, ofIssue, shown);
        List<PlanNode> tops = new ArrayList<>();
        for (PlanItem item : byIssue.values()) {
            if (item.parent().filter(byIssue::containsKey).isEmpty()) {
                tops.add(builder.node(item));
            }
        }
        List<PlanNode> rest = tops.stream().filter(top -> goals.of(top.item().issue()).isEmpty()).collect(Collectors.toList());
        return new PlanTree(goals.group(tops, fiscalYear), ObjectiveNode.none(rest), builder.lines);
    }

    /** The highest ones that something counts for. */
    public List<ObjectiveNode> objectives() {
        return objectives;
    }

    /** What counts for no objective. */
    public ObjectiveNode orphans() {
        return orphans;
    }

    public SortedMap<Currency, YearSum> sums() {
        return sums;
    }

    /** Those that are in the sums, reserves too. */
    public List<BudgetLine> lines() {
        return lines;
    }

    /** One figure of all currencies in the company's, at the plan rate of the year; or the rate that is missing. */
    public CompanyAmount inCompanyCurrency(Figure figure, Rates rates, int fiscalYear) {
        CompanyAmount all = CompanyAmount.zero(rates.company());
        for (Map.Entry<Currency, YearSum> sum : sums.entrySet()) {
            all = all.plus(rates.atPlanRate(Money.ofMinor(sum.getKey(), figure.of(sum.getValue())), fiscalYear));
        }
        return all;
    }

    /** Which figure of a sum. */
    public interface Figure {

        long of(YearSum sum);
    }

    private static final class Builder {

        private final Map<IssueId, List<PlanItem>> children = new HashMap<>();
        private final Map<IssueId, List<BudgetLine>> ofIssue;
        private final Kind shown;
        private final Set<IssueId> met = new HashSet<>();
        private final List<BudgetLine> lines = new ArrayList<>();

        Builder(Map<IssueId, PlanItem> byIssue, Map<IssueId, List<BudgetLine>> ofIssue, Kind shown) {
            this.ofIssue = ofIssue;
            this.shown = shown;
            byIssue.values().forEach(item -> item.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>()).add(item)));
        }

        PlanNode node(PlanItem item) {
            met.add(item.issue());
            List<PlanNode> below = new ArrayList<>();
            for (PlanItem child : children.getOrDefault(item.issue(), List.of())) {
                if (!met.contains(child.issue())) {
                    below.add(node(child));
                }
            }
            List<BudgetLine> own = ofIssue.getOrDefault(item.issue(), List.of());
            lines.addAll(own);
            return new PlanNode(item, own, below, shown);
        }
    }
}
