package org.marketops.sandbox.jql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A condition with its arguments. */
final class Sql {

    final String condition;
    final List<Object> args;

    private Sql(String condition, List<Object> args) {
        this.condition = condition;
        this.args = args;
    }

    static Sql in(String column, Collection<?> values) {
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return values.isEmpty() ? new Sql("1 = 0", List.of()) : new Sql(column + " in (" + marks + ")", new ArrayList<>(values));
    }

    static Sql joined(List<Sql> parts, String word) {
        List<Object> args = new ArrayList<>();
        parts.forEach(part -> args.addAll(part.args));
        return new Sql(parts.stream().map(part -> "(" + part.condition + ")").collect(Collectors.joining(word)), args);
    }
}
