package org.marketops.approval.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A part of a policy that makes no sense: an English message for logs and scripts, and a code with facts for a text that people read. */
public final class BadPolicy extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> facts;

    BadPolicy(String code, String message, Object... facts) {
        super(message);
        this.code = code;
        this.facts = Collections.unmodifiableList(Arrays.asList(Arrays.stream(facts).map(String::valueOf).toArray(String[]::new)));
    }

    public String code() {
        return code;
    }

    /** What the text names, in its order. */
    public List<String> facts() {
        return facts;
    }
}
