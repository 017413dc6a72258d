package org.marketops.metric.jira;

import java.util.Collection;
import java.util.List;
import org.marketops.jira.PlainRows;

/**
 * How often the imports of projects changed what is known now: how many there were, how many were taken back, and how often one was
 * held to be changed. None of the three ever falls, so where all are the same nothing was committed in between. Immutable.
 */
final class Changes {

    private final List<Long> counts;

    private Changes(List<Long> counts) {
        this.counts = counts;
    }

    /** One statement. */
    static Changes of(PlainRows rows, Collection<Long> projects) {
        Changes[] found = {new Changes(List.of())};
        rows.each(rows.sql("SELECT COUNT(*), SUM(CASE WHEN b.:UNDONE_BY IS NULL THEN 0 ELSE 1 END), SUM(CASE WHEN b.:HELD IS NULL THEN 0 ELSE b.:HELD END)"
                + " FROM #IMPORT_BATCH b WHERE " + SumSelects.in("b.:PROJECT_ID", projects)), List.of(),
                row -> found[0] = new Changes(List.of(row.getLong(1), row.getLong(2), row.getLong(3))));
        return found[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Changes && counts.equals(((Changes) other).counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }
}
