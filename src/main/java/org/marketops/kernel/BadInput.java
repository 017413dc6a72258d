package org.marketops.kernel;

import java.util.Objects;

/** What came in cannot be read: names the field; the message names the value and the way out, ready to be shown. */
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public BadInput(String field, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.field = Objects.requireNonNull(field, "field");
    }

    public String field() {
        return field;
    }
}
