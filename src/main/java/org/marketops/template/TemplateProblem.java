package org.marketops.template;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One thing that is wrong: the field it stands in (for example {@code campaigns[2].days}), a code, and the values that the sentence names. */
public final class TemplateProblem {

    private final String field;
    private final String code;
    private final List<String> arguments;

    private TemplateProblem(String field, String code, List<String> arguments) {
        this.field = field;
        this.code = code;
        this.arguments = arguments;
    }

    public static TemplateProblem of(String field, String code, String... arguments) {
        return new TemplateProblem(field, code, Collections.unmodifiableList(Arrays.asList(arguments)));
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }

    @Override
    public String toString() {
        return field + " " + code + arguments;
    }
}
