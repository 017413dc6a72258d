package org.marketops.approval.jira;

import org.marketops.approval.policy.BadPolicy;
import org.marketops.kernel.BadInput;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A field of a policy that cannot be read, with a code and facts for a text in the reader's language. */
public final class BadPolicyField extends BadInput {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> facts;

    BadPolicyField(String field, String message, String code, String... facts) {
        super(field, message);
        this.code = code;
        this.facts = Collections.unmodifiableList(Arrays.asList(facts.clone()));
    }

    static BadPolicyField of(String field, BadPolicy wrong) {
        return new BadPolicyField(field, field + ": " + wrong.getMessage() + ".", wrong.code(), wrong.facts().toArray(new String[0]));
    }

    /** The end of the text's key, after {@code unread.}. */
    public String code() {
        return code;
    }

    /** What the text names, in its order. */
    public List<String> facts() {
        return facts;
    }
}
