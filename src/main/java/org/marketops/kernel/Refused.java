package org.marketops.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An expected "no" with a reason that is told to the person: a code for programs, a text key with arguments for people. */
public abstract class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    protected Refused(String code, String... arguments) {
        super(code + Arrays.toString(arguments));
        this.code = code;
        this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
    }

    public String code() {
        return code;
    }

    /** The key of the sentence in the feature's text file. */
    public abstract String textKey();

    public List<String> arguments() {
        return arguments;
    }
}
