package org.marketops.sandbox.web.page;

import java.util.LinkedHashMap;

/** The named values that a template shows. Names that end in {@code Html} go out as they are, all others are escaped. */
public final class Model extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    public static Model of(String name, Object value) {
        return new Model().with(name, value);
    }

    /** Leaves out what is null, so that {@code #if} works on it. */
    public Model with(String name, Object value) {
        if (value != null) {
            put(name, value);
        }
        return this;
    }
}
