package org.marketops.metric.dictionary;

import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes metrics from sums. A ratio is the ratio of the sums of the rows that have every side of it; it is never a mean of ratios. All of
 * the panel, the pages, REST and exports ask here. Immutable.
 */
public final class Evaluator {

    private final Dictionary dictionary;
    private final Exchange exchange;

    public Evaluator(Dictionary dictionary, Exchange exchange) {
        this.dictionary = Objects.requireNonNull(dictionary, "dictionary");
        this.exchange = Objects.requireNonNull(exchange, "exchange");
    }

    public Exchange exchange() {
        return exchange;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /** @throws FormulaRefused if there is no such metric */
    public Result of(String code, Basis basis) {
        return of(dictionary.required(code), basis);
    }

    Result of(Definition metric, Basis basis) {
        switch (metric.kind()) {
            case NUMBER:
                return result(number(metric), basis.issues(), basis);
            case DERIVED:
                return derived(metric, basis);
            default:
                return overTheSameRows(metric, basis);
        }
    }

    private static Result result(Quantity value, int covered, Basis basis) {
        return new Result(value.measure(), covered, basis.issues(), Set.of());
    }

    private Quantity number(Definition metric) {
        return metric.expression().map(formula -> formula.in(this::unknown, false)).orElse(Quantity.undefined(Undefined.NO_DATA));
    }

    private Quantity unknown(String name) {
        throw new FormulaRefused(FormulaRefused.Reason.UNKNOWN_NAME, name);
    }

    /** Each part by itself, over its own rows. */
    private Result derived(Definition metric, Basis basis) {
        Set<String> missing = new TreeSet<>();
        int[] covered = {basis.issues()};
        Quantity value = metric.expression().orElseThrow().in(part -> {
            Definition definition = dictionary.required(part);
            Sides sides = new Sides(dictionary, definition, basis);
            Quantity quantity = definition.kind() == Definition.Kind.DERIVED ? asQuantity(derived(definition, basis))
                    : value(definition, sides, missing);
            covered[0] = definition.kind() == Definition.Kind.NUMBER ? covered[0] : Math.min(covered[0], sides.issues());
            return quantity;
        }, metric.isPositiveOnly());
        return new Result(value.measure(), covered[0], basis.issues(), missing);
    }

    private static Quantity asQuantity(Result result) {
        Measure measure = result.measure();
        return measure.value().map(value -> Quantity.of(value, measure.currency()))
                .orElseGet(() -> Quantity.undefined(measure.reason().orElseThrow()));
    }

    private Result overTheSameRows(Definition metric, Basis basis) {
        Sides sides = new Sides(dictionary, metric, basis);
        Set<String> missing = new TreeSet<>();
        Quantity value = value(metric, sides, missing);
        return new Result(value.measure(), sides.issues(), basis.issues(), missing);
    }

    private Quantity value(Definition metric, Sides sides, Set<String> missing) {
        if (metric.kind() == Definition.Kind.NUMBER) {
            return number(metric);
        }
        if (metric.kind() == Definition.Kind.SEMI_ADDITIVE && !sides.isOneRow()) {
            return Quantity.undefined(Undefined.NOT_ADDITIVE);
        }
        return expand(metric, sides, missing, metric.isPositiveOnly());
    }

    /** Down to what was counted: a ratio within a formula stands for its own formula. */
    private Quantity expand(Definition metric, Sides sides, Set<String> missing, boolean positiveOnly) {
        if (metric.kind() == Definition.Kind.NUMBER) {
            return number(metric);
        }
        return metric.expression()
                .map(formula -> formula.in(part -> expand(dictionary.required(part), sides, missing, positiveOnly), positiveOnly))
                .orElseGet(() -> sides.sum(metric.code(), exchange, missing));
    }
}
