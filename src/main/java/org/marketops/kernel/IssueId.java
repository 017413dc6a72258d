package org.marketops.kernel;

/** The host's id of an issue. Never the key: keys change when an issue moves. */
public final class IssueId {

    private final long value;

    private IssueId(long value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if the id is not positive */
    public static IssueId of(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("an issue id is positive: " + value);
        }
        return new IssueId(value);
    }

    public long value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueId && ((IssueId) other).value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
