package org.marketops.metric.dictionary;

import org.marketops.metric.Fact;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** A formula: numbers, names, + - * / and brackets. Immutable; made by {@link ExpressionText}. */
public abstract class Expression {

    Expression() {
    }

    /** What it comes to when each name is what the function answers. */
    abstract Quantity in(Function<String, Quantity> values, boolean positiveOnly);

    /** Whether it is money, when each name is what the function answers. @throws FormulaRefused if it mixes the two */
    abstract Dimension dimension(Function<String, Dimension> names);

    abstract void collect(Set<String> names);

    /** In the order in which they stand. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(names);
        return names;
    }

    static Expression number(BigDecimal value) {
        return new Expression() {
            @Override
            Quantity in(Function<String, Quantity> values, boolean positiveOnly) {
                return Quantity.of(value, Fact.NO_CURRENCY);
            }

            @Override
            Dimension dimension(Function<String, Dimension> names) {
                return Dimension.PLAIN;
            }

            @Override
            void collect(Set<String> names) {
                // A number has no name.
            }
        };
    }

    static Expression name(String name) {
        return new Expression() {
            @Override
            Quantity in(Function<String, Quantity> values, boolean positiveOnly) {
                return values.apply(name);
            }

            @Override
            Dimension dimension(Function<String, Dimension> names) {
                return names.apply(name);
            }

            @Override
            void collect(Set<String> names) {
                names.add(name);
            }
        };
    }

    static Expression negated(Expression inner) {
        return new Expression() {
            @Override
            Quantity in(Function<String, Quantity> values, boolean positiveOnly) {
                return inner.in(values, positiveOnly).negated();
            }

            @Override
            Dimension dimension(Function<String, Dimension> names) {
                return inner.dimension(names);
            }

            @Override
            void collect(Set<String> names) {
                inner.collect(names);
            }
        };
    }

    /** @param sign one of + - * / */
    static Expression of(Expression left, char sign, Expression right) {
        return new Expression() {
            @Override
            Quantity in(Function<String, Quantity> values, boolean positiveOnly) {
                Quantity first = left.in(values, positiveOnly);
                Quantity second = right.in(values, positiveOnly);
                switch (sign) {
                    case '+':
                        return first.plus(second);
                    case '-':
                        return first.minus(second);
                    case '*':
                        return first.times(second);
                    default:
                        return first.dividedBy(second, positiveOnly);
                }
            }

            @Override
            Dimension dimension(Function<String, Dimension> names) {
                return left.dimension(names).with(sign, right.dimension(names));
            }

            @Override
            void collect(Set<String> names) {
                left.collect(names);
                right.collect(names);
            }
        };
    }
}
