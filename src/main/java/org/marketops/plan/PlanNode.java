package org.marketops.plan;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Kind;

import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An item with its own lines, what stands below it, and the sums of both by currency. Immutable. */
public final class PlanNode {

    private final PlanItem item;
    private final List<BudgetLine> lines;
    private final List<PlanNode> children;
    private final SortedMap<Currency, YearSum> sums;

    PlanNode(PlanItem item, List<BudgetLine> lines, List<PlanNode> children, Kind shown) {
        this.item = item;
        this.lines = List.copyOf(lines);
        this.children = List.copyOf(children);
        this.sums = Collections.unmodifiableSortedMap(add(this.lines, this.children, shown));
    }

    public PlanItem item() {
        return item;
    }

    public List<BudgetLine> lines() {
        return lines;
    }

    public List<PlanNode> children() {
        return children;
    }

    /** Its own lines and those of all below it. */
    void addLines(List<BudgetLine> all) {
        all.addAll(lines);
        children.forEach(child -> child.addLines(all));
    }

    /** By currency code; empty without lines. */
    public SortedMap<Currency, YearSum> sums() {
        return sums;
    }

    private static SortedMap<Currency, YearSum> add(List<BudgetLine> lines, List<PlanNode> children, Kind shown) {
        SortedMap<Currency, YearSum> own = byCode();
        for (BudgetLine line : lines) {
            own.merge(line.currency(), YearSum.ofLine(line.cells(), line.isReserve(), shown), YearSum::plus);
        }
        if (children.isEmpty()) {
            return own;
        }
        SortedMap<Currency, YearSum> all = add(sumsOf(children));
        own.forEach((currency, sum) -> all.merge(currency, sum, YearSum::plus));
        own.forEach((currency, sum) -> {
            if (sum.target() != 0) {
                all.put(currency, all.get(currency).withTargetOf(sum, shown));
            }
        });
        return all;
    }

    private static List<SortedMap<Currency, YearSum>> sumsOf(List<PlanNode> nodes) {
        return nodes.stream().map(PlanNode::sums).collect(Collectors.toList());
    }

    static SortedMap<Currency, YearSum> add(List<SortedMap<Currency, YearSum>> parts) {
        SortedMap<Currency, YearSum> all = byCode();
        parts.forEach(part -> part.forEach((currency, sum) -> all.merge(currency, sum, YearSum::plus)));
        return all;
    }

    private static SortedMap<Currency, YearSum> byCode() {
        return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    }
}
