package org.marketops.kernel;

import java.util.Objects;

/** The host's unchanging key of a person. Never the name: names change, and erasure replaces them (A35). */
public final class PersonKey {

    private final String value;

    private PersonKey(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if the key is empty */
    public static PersonKey of(String value) {
        if (Objects.requireNonNull(value, "value").isEmpty()) {
            throw new IllegalArgumentException("a person's key must not be empty");
        }
        return new PersonKey(value);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonKey && ((PersonKey) other).value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
