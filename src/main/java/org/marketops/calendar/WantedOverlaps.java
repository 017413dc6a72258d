package org.marketops.calendar;

import org.marketops.kernel.IssueId;

import java.util.Map;

/** Where it is kept which overlaps are wanted. Asks nobody's rights. */
public interface WantedOverlaps {

    /** By {@link WantedOverlap#pair}. One statement. */
    Map<String, WantedOverlap> all();

    /** Replaces the one of the same pair. */
    void keep(WantedOverlap wanted);

    /** Nothing if the pair is not wanted. */
    void forget(IssueId one, IssueId other);
}
