package org.marketops.sandbox.jql;

import com.atlassian.jira.issue.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** {@code field operator operand}. As in Jira, != and NOT IN leave out issues where the field is empty. */
final class Terminal implements Clause {

    private final String fieldName;
    private final String operator;
    private final Operand operand;

    Terminal(String fieldName, String operator, Operand operand) {
        this.fieldName = fieldName;
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public Predicate<Issue> resolve(Fields fields) {
        JqlField field = fields.find(fieldName);
        if (!field.kind.supports(operator)) {
            throw new BadQuery("The operator '" + operator.toLowerCase(java.util.Locale.ROOT) + "' is not supported by the '"
                    + fieldName + "' field.");
        }
        if (operator.startsWith("IS") && operand.kind != Operand.Kind.EMPTY) {
            throw new BadQuery("The operator '" + operator.toLowerCase(java.util.Locale.ROOT)
                    + "' takes only EMPTY or NULL, not '" + operand.text + "'.");
        }
        boolean negated = operator.startsWith("!") || operator.startsWith("NOT") || operator.endsWith("NOT");
        if (operand.kind == Operand.Kind.EMPTY) {
            return issue -> field.values.apply(issue).isEmpty() != negated;
        }
        if (operator.endsWith("~")) {
            Predicate<String> words = Words.of(operand.text);
            return issue -> field.values.apply(issue).stream().anyMatch(value -> words.test((String) value)) != negated;
        }
        return comparing(field, values(field, fields), negated);
    }

    private Predicate<Issue> comparing(JqlField field, List<Comparable<?>> wanted, boolean negated) {
        boolean emptyToo = operand.members().stream().anyMatch(member -> member.kind == Operand.Kind.EMPTY);
        if ("<>".indexOf(operator.charAt(0)) < 0) {
            return issue -> {
                Collection<? extends Comparable<?>> actual = field.values.apply(issue);
                if (actual.isEmpty()) {
                    return emptyToo && !negated;
                }
                return actual.stream().anyMatch(value -> wanted.stream().anyMatch(each -> same(value, each))) != negated;
            };
        }
        Comparable<?> bound = wanted.get(0);
        return issue -> field.values.apply(issue).stream()
                .anyMatch(value -> value.getClass() == bound.getClass() && inOrder(compare(value, bound)));
    }

    private boolean inOrder(int comparison) {
        boolean equal = operator.endsWith("=") && comparison == 0;
        return equal || (operator.startsWith("<") ? comparison < 0 : comparison > 0);
    }

    private List<Comparable<?>> values(JqlField field, Fields fields) {
        List<Comparable<?>> values = new ArrayList<>();
        for (Operand member : operand.members()) {
            if (member.kind == Operand.Kind.FUNCTION) {
                values.addAll(fields.function(member.text, member.parts));
            } else if (member.kind == Operand.Kind.LITERAL) {
                values.add(field.literal.apply(member.text));
            }
        }
        return values;
    }

    @Override
    public Sql sql(Fields fields) {
        JqlField field = fields.find(fieldName);
        boolean exact = operator.equals("=") || operator.equals("IN");
        boolean empty = operand.members().stream().anyMatch(member -> member.kind == Operand.Kind.EMPTY);
        return exact && !empty && field.column != null ? Sql.in(field.column, values(field, fields)) : null;
    }

    private static boolean same(Comparable<?> one, Comparable<?> other) {
        return one.getClass() == other.getClass() && compare(one, other) == 0;
    }

    /** Texts without regard to case, as everywhere in JQL. */
    @SuppressWarnings("unchecked")
    static int compare(Comparable<?> one, Comparable<?> other) {
        if (one instanceof String) {
            return ((String) one).compareToIgnoreCase((String) other);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}
