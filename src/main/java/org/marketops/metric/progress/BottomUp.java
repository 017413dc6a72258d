package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Converted;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The targets of issues beside that of their project: what they add up to, and what is missing. A plan that has a target stands for its
 * campaigns, so theirs are not added to it. Ratios are not added up. Immutable.
 */
public final class BottomUp {

    private final int issues;
    private final Measure sum;
    private final Measure gap;

    private BottomUp(int issues, Measure sum, Measure gap) {
        this.issues = issues;
        this.sum = sum;
        this.gap = gap;
    }

    /** @param below of issues of the project, for the metric and period of its target; @param first day, whose year's plan rates are taken */
    static BottomUp of(Target project, Definition metric, Collection<Target> below, Map<IssueId, IssueId> plans, Exchange rates, LocalDate first) {
        Set<IssueId> with = below.stream().map(Target::issue).collect(Collectors.toSet());
        Measure sum = Measure.undefined(metric.kind() == Definition.Kind.ADDITIVE ? Undefined.NO_DATA : Undefined.NOT_ADDITIVE);
        int counted = 0;
        for (Target target : below) {
            if (metric.kind() == Definition.Kind.ADDITIVE && !with.contains(plans.get(target.issue()))) {
                counted++;
                sum = plus(sum, target.value().isMoney() ? Converted.to(project.value().currency(), target.value(), first, rates) : target.value());
            }
        }
        Measure whole = sum;
        Measure gap = sum.value().map(value -> Measure.money(project.value().value().orElseThrow().subtract(value), whole.currency())).orElse(sum);
        return new BottomUp(counted, sum, gap);
    }

    /** What is undefined for a reason of its own stays so. */
    private static Measure plus(Measure sum, Measure more) {
        boolean isFirst = sum.reason().filter(Undefined.NO_DATA::equals).isPresent();
        if (isFirst || more.reason().isPresent() || sum.reason().isPresent()) {
            return isFirst || sum.value().isPresent() ? more : sum;
        }
        BigDecimal both = sum.value().orElseThrow().add(more.value().orElseThrow());
        return Measure.money(both, sum.currency());
    }

    /** How many targets were added. */
    public int issues() {
        return issues;
    }

    /** In the currency of the project's target. */
    public Measure sum() {
        return sum;
    }

    /** The project's target less the sum: below zero where the issues plan for more. */
    public Measure gap() {
        return gap;
    }
}
