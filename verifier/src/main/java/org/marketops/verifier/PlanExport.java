package org.marketops.verifier;

import java.util.List;

/** What the export says about one plan. */
final class PlanExport {

    private final String key;
    private final String id;
    private final List<Entry> entries;
    private final long count;
    private final long countNow;
    private final String headNow;

    PlanExport(String key, String id, List<Entry> entries, long count, long countNow, String headNow) {
        this.key = key;
        this.id = id;
        this.entries = entries;
        this.count = count;
        this.countNow = countNow;
        this.headNow = headNow;
    }

    String key() {
        return key;
    }

    String id() {
        return id;
    }

    List<Entry> entries() {
        return entries;
    }

    /** How many entries the export says it holds. */
    long count() {
        return count;
    }

    /** How many the chain had when the export was made. */
    long countNow() {
        return countNow;
    }

    String headNow() {
        return headNow;
    }
}
