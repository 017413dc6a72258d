package org.marketops.metric.dictionary;

import java.util.Objects;
import java.util.Optional;

/** One metric: what it is made of, in which unit, what is better, and what may be added up. Immutable. */
public final class Definition {

    public enum Kind {
        /** A count or a sum of money: parts add up to the whole. */
        ADDITIVE,
        /** True for the very row that it was given for, never for a sum of rows: unique people, medians. */
        SEMI_ADDITIVE,
        /** A quotient of sums over the same rows. */
        RATIO,
        /** Made of other metrics, each computed by itself. */
        DERIVED,
        /** A number that the company sets, for example a margin. */
        NUMBER
    }

    public enum Unit { COUNT, MONEY, PERCENT, TIMES, DAYS, MONTHS, HOURS }

    public enum Direction { HIGHER, LOWER, NONE }

    /** What must have both sides of a ratio to be counted in it. */
    public enum Scope {
        /** Each source of an issue: clicks of one source say nothing of the impressions of another. */
        SOURCE,
        /** The issue: its cost comes from one source, its leads from another. */
        ISSUE
    }

    private final String code;
    private final Kind kind;
    private final Unit unit;
    private final Direction direction;
    private final Scope scope;
    private final String formula;
    private final Expression expression;
    private final boolean positiveOnly;
    private final String ownName;

    private Definition(Wording wording) {
        this.code = wording.code;
        this.kind = wording.kind;
        this.unit = wording.unit;
        this.direction = wording.direction;
        this.scope = wording.scope;
        this.formula = wording.formula;
        this.expression = wording.formula.isEmpty() ? null : ExpressionText.read(wording.formula);
        this.positiveOnly = wording.positiveOnly;
        this.ownName = wording.ownName;
    }

    public static Wording of(String code, Kind kind) {
        return new Wording(code, kind);
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public Unit unit() {
        return unit;
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    public Direction direction() {
        return direction;
    }

    public Scope scope() {
        return scope;
    }

    /** As it was typed; empty for what is counted and not computed. */
    public String formula() {
        return formula;
    }

    Optional<Expression> expression() {
        return Optional.ofNullable(expression);
    }

    /** Whether a divisor below zero makes it undefined. */
    boolean isPositiveOnly() {
        return positiveOnly;
    }

    /** What the company calls a metric of its own; empty for one of the dictionary, whose name is a text of the product. */
    public Optional<String> ownName() {
        return Optional.ofNullable(ownName);
    }

    /** All that decides about its value and the order of its values. */
    String wording() {
        return String.join(" ", code, kind.name(), unit.name(), direction.name(), scope.name(), Boolean.toString(positiveOnly), formula);
    }

    Dimension dimension() {
        return isMoney() ? Dimension.MONEY : Dimension.PLAIN;
    }

    @Override
    public String toString() {
        return code + " = " + formula;
    }

    /** Says the rest of a metric, one by one. */
    public static final class Wording {

        private final String code;
        private final Kind kind;
        private Unit unit = Unit.COUNT;
        private Direction direction = Direction.NONE;
        private Scope scope = Scope.ISSUE;
        private String formula = "";
        private boolean positiveOnly;
        private String ownName;

        private Wording(String code, Kind kind) {
            this.code = Objects.requireNonNull(code, "code");
            this.kind = Objects.requireNonNull(kind, "kind");
        }

        public Wording in(Unit value) {
            unit = Objects.requireNonNull(value, "unit");
            return this;
        }

        public Wording better(Direction value) {
            direction = Objects.requireNonNull(value, "direction");
            return this;
        }

        public Wording over(Scope value) {
            scope = Objects.requireNonNull(value, "scope");
            return this;
        }

        public Wording made(String value) {
            formula = value.trim();
            return this;
        }

        public Wording onlyOverPositive(boolean value) {
            positiveOnly = value;
            return this;
        }

        public Wording named(String value) {
            ownName = Objects.requireNonNull(value, "name");
            return this;
        }

        /** @throws FormulaRefused if the formula cannot be read */
        public Definition build() {
            return new Definition(this);
        }
    }
}
