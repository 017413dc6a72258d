package org.marketops.approval.policy;

import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When a step is asked at all (A18): all tests must hold for the content. Without tests it always is. */
public final class Condition {

    /** How a field is compared. */
    public enum Op { AT_LEAST, BELOW, ONE_OF, NONE_OF }

    /** One comparison of one field. */
    public static final class Test {

        private final String field;
        private final Op op;
        private final BigDecimal amount;
        private final String currency;
        private final Set<String> values;

        private Test(String field, Op op, BigDecimal amount, String currency, Set<String> values) {
            if (field.trim().isEmpty()) {
                throw new BadPolicy("condition.field", "a condition needs the key of a field");
            }
            this.field = field;
            this.op = Objects.requireNonNull(op, "op");
            this.amount = amount;
            this.currency = currency;
            this.values = Collections.unmodifiableSet(new TreeSet<>(values));
        }

        /** @param currency of a budget; empty for a plain number. @throws IllegalArgumentException unless AT_LEAST or BELOW */
        public static Test number(String field, Op op, BigDecimal amount, String currency) {
            if (op != Op.AT_LEAST && op != Op.BELOW) {
                throw new IllegalArgumentException("a number is compared by at least or below, not " + op);
            }
            return new Test(field, op, amount.stripTrailingZeros(), currency, Collections.emptySet());
        }

        /** @throws IllegalArgumentException unless ONE_OF or NONE_OF with at least one value */
        public static Test choice(String field, Op op, Set<String> values) {
            if (op != Op.ONE_OF && op != Op.NONE_OF) {
                throw new IllegalArgumentException("a choice is compared by one of or none of, not " + op);
            }
            if (values.isEmpty()) {
                throw new BadPolicy("condition.values", "the condition on " + field + " names no value", field);
            }
            return new Test(field, op, null, "", values);
        }

        public String field() {
            return field;
        }

        public Op op() {
            return op;
        }

        /** Of AT_LEAST and BELOW; null otherwise. */
        public BigDecimal amount() {
            return amount;
        }

        /** Empty for a plain number. */
        public String currency() {
            return currency;
        }

        /** Of ONE_OF and NONE_OF; empty otherwise. */
        public Set<String> values() {
            return values;
        }

        boolean holds(Snapshot content) {
            if (op == Op.ONE_OF || op == Op.NONE_OF) {
                return Collections.disjoint(values, texts(content)) == (op == Op.NONE_OF);
            }
            if (!content.number(field).isPresent()) {
                return false;
            }
            boolean comparable = currency.isEmpty() || currency.equals(content.text(MaterialField.CURRENCY.key()));
            if (!comparable) {
                // Without a rate nobody knows; a step too many is asked rather than one too few.
                return op == Op.AT_LEAST;
            }
            boolean atLeast = content.number(field).get().compareTo(amount) >= 0;
            return atLeast == (op == Op.AT_LEAST);
        }

        private Set<String> texts(Snapshot content) {
            return Arrays.stream(content.text(field).split(", ")).collect(Collectors.toSet());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Test && toString().equals(other.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        /** As in the record: {@code budget AT_LEAST 10000 EUR}. */
        @Override
        public String toString() {
            return field + " " + op + " " + (amount == null ? values.toString() : amount.toPlainString() + " " + currency).trim();
        }
    }

    private static final Condition ALWAYS = new Condition(Collections.emptyList());

    private final List<Test> tests;

    private Condition(List<Test> tests) {
        this.tests = List.copyOf(tests);
    }

    public static Condition always() {
        return ALWAYS;
    }

    public static Condition all(List<Test> tests) {
        return tests.isEmpty() ? ALWAYS : new Condition(tests);
    }

    public List<Test> tests() {
        return tests;
    }

    public boolean isAlways() {
        return tests.isEmpty();
    }

    public boolean holds(Snapshot content) {
        return tests.stream().allMatch(test -> test.holds(content));
    }

    /** The first test that does not hold; what a skipped step is explained with. */
    public Test reasonNot(Snapshot content) {
        return tests.stream().filter(test -> !test.holds(content)).findFirst().orElse(null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition && ((Condition) other).tests.equals(tests);
    }

    @Override
    public int hashCode() {
        return tests.hashCode();
    }

    @Override
    public String toString() {
        return tests.stream().map(Test::toString).collect(Collectors.joining(" and "));
    }
}
