package org.marketops.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was sent is no template, or no plan can be made of it that way. At least one problem, in the order of the fields. */
public final class BadTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    public BadTemplate(List<TemplateProblem> problems) {
        super(problems.toString());
        this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}
