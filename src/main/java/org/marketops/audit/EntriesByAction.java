package org.marketops.audit;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Entries of some actions, of many records at once. */
public interface EntriesByAction {

    /**
     * The newest first. One statement.
     *
     * @param plans at most 500; none for all there are
     * @param until not included
     */
    List<LedgerEntry> newest(Collection<IssueId> plans, Set<String> actions, Instant from, Instant until, int atMost);
}
