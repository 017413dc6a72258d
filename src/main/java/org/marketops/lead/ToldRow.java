package org.marketops.lead;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One row as it came in: texts by column. Immutable. */
public final class ToldRow {

    private final Kind kind;
    private final long number;
    private final Map<String, String> cells;

    /** @param number of the line in the file, or of the element in its list from 1 */
    public ToldRow(Kind kind, long number, Map<String, String> cells) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.number = number;
        this.cells = new TreeMap<>(cells);
    }

    public Kind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    public Map<String, String> cells() {
        return cells;
    }
}
