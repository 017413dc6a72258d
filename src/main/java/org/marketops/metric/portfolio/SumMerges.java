package org.marketops.metric.portfolio;

import java.time.Instant;
import java.util.List;

/** Sums of many imports kept as one, to be read faster. What is known as of a time, undo and comparison never depend on them. */
public interface SumMerges {

    /** Projects with imports that count, were made before then and are in no merge. */
    List<Long> projects(Instant before);

    /**
     * Merges the imports of one month of making after another, all that were made before then; a month with few of them is left.
     * Whoever changes one of them at the same time waits, or is waited for.
     *
     * @param least how many imports are worth it
     * @return how many imports were merged
     */
    int merge(long project, Instant before, int least);

    /** Takes a merge apart that is not what its imports come to. @param turn which of them is looked at. @return false if none was wrong */
    boolean mend(long turn);
}
