package org.marketops.objective.jira;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody typed cannot be an objective or a goal: each field with its sentence, in the order of the form. At least one. */
final class BadObjective extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> problems;

    BadObjective(Map<String, String> problems) {
        super(problems.toString());
        this.problems = new LinkedHashMap<>(problems);
    }

    Map<String, String> problems() {
        return Collections.unmodifiableMap(problems);
    }
}
