package org.marketops.plan;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of one item and of all that stands below it, or of everything. Should parents run in a ring, each item is met once. Immutable. */
public final class PlanPart {

    private final Map<IssueId, List<IssueId>> children = new HashMap<>();
    private final List<IssueId> tops = new ArrayList<>();
    private final List<BudgetLine> lines = new ArrayList<>();

    private PlanPart(Collection<PlanItem> items, Collection<BudgetLine> all, Optional<IssueId> node) {
        Set<IssueId> known = new HashSet<>();
        items.forEach(item -> known.add(item.issue()));
        for (PlanItem item : items) {
            Optional<IssueId> parent = item.parent().filter(known::contains);
            parent.ifPresent(above -> children.computeIfAbsent(above, key -> new ArrayList<>()).add(item.issue()));
            if (parent.isEmpty() && node.isEmpty()) {
                tops.add(item.issue());
            }
        }
        node.filter(known::contains).ifPresent(tops::add);
        Set<IssueId> met = new HashSet<>();
        tops.forEach(top -> collect(top, met));
        all.stream().filter(line -> met.contains(line.issueId())).forEach(lines::add);
    }

    /** @param node empty for everything */
    public static PlanPart of(Collection<PlanItem> items, Collection<BudgetLine> lines, Optional<IssueId> node) {
        return new PlanPart(items, lines, node);
    }

    private void collect(IssueId item, Set<IssueId> met) {
        if (met.add(item)) {
            children.getOrDefault(item, List.of()).forEach(child -> collect(child, met));
        }
    }

    public List<BudgetLine> lines() {
        return List.copyOf(lines);
    }

    /** Of the parts and their reserves, in minor units. @throws ArithmeticException if it does not fit */
    public long planned(Currency currency) {
        return lines.stream().filter(line -> line.currency().equals(currency)).mapToLong(line -> line.cells().sum(Kind.PLAN))
                .reduce(0, Math::addExact);
    }

    /** What is given to a parent holds the targets of its parts; without one of its own it is their sum. */
    public long target(Currency currency) {
        Map<IssueId, Long> own = new HashMap<>();
        lines.stream().filter(line -> line.currency().equals(currency))
                .forEach(line -> own.merge(line.issueId(), line.cells().sum(Kind.TARGET), Math::addExact));
        Set<IssueId> met = new HashSet<>();
        return tops.stream().mapToLong(top -> target(top, own, met)).reduce(0, Math::addExact);
    }

    private long target(IssueId item, Map<IssueId, Long> own, Set<IssueId> met) {
        if (!met.add(item)) {
            return 0;
        }
        long given = own.getOrDefault(item, 0L);
        return given != 0 ? given : children.getOrDefault(item, List.of()).stream().mapToLong(child -> target(child, own, met)).reduce(0, Math::addExact);
    }
}
