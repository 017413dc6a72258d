package org.marketops.sandbox.jql;

import com.atlassian.jira.issue.Issue;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A field that can be searched: how an issue's values and a typed value come to comparable forms. */
final class JqlField {

    enum Kind {
        /** Ids and names: {@code = != IN NOT IN IS}. */
        EXACT("=", "!=", "IN", "NOT IN", "IS", "IS NOT"),
        /** Words: {@code ~ !~ IS}. */
        TEXT("~", "!~", "IS", "IS NOT"),
        /** Dates and numbers: also {@code < > <= >=}. */
        ORDERED("=", "!=", "IN", "NOT IN", "IS", "IS NOT", "<", ">", "<=", ">=");

        private final List<String> operators;

        Kind(String... operators) {
            this.operators = List.of(operators);
        }

        boolean supports(String operator) {
            return operators.contains(operator);
        }
    }

    final String name;
    final Kind kind;
    /** The values of an issue; none when it is empty. */
    final Function<Issue, Collection<? extends Comparable<?>>> values;
    /** Turns a typed value into the form of {@link #values}. @throws BadQuery if there is no such value */
    final Function<String, Comparable<?>> literal;
    /** The column of the issue table with these values, null if there is none. */
    final String column;

    JqlField(String name, Kind kind, Function<Issue, Collection<? extends Comparable<?>>> values,
            Function<String, Comparable<?>> literal, String column) {
        this.name = name;
        this.kind = kind;
        this.values = values;
        this.literal = literal;
        this.column = column;
    }

    /** For ORDER BY; null for an empty field. */
    Comparable<?> sortValue(Issue issue) {
        return values.apply(issue).stream().findFirst().orElse(null);
    }
}
