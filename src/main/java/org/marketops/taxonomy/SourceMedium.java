package org.marketops.taxonomy;

import java.util.Objects;

/** Where visitors come from and by what: a source with one of its mediums. */
public final class SourceMedium {

    private final String source;
    private final String medium;

    SourceMedium(String source, String medium) {
        this.source = source;
        this.medium = medium;
    }

    public String source() {
        return source;
    }

    public String medium() {
        return medium;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMedium && ((SourceMedium) other).source.equals(source) && ((SourceMedium) other).medium.equals(medium);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, medium);
    }

    @Override
    public String toString() {
        return source + " / " + medium;
    }
}
