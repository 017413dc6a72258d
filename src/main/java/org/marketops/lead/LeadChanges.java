package org.marketops.lead;

import java.util.Collection;
import java.util.Set;

/** Reads what a change of rows may change the figures of, and all of a project part by part. As stored now; asks nobody's rights. */
public interface LeadChanges {

    /** What these rows will change, as what is stored is now. */
    LeadChange change(long projectId, Told told);

    /** What changes when an import is taken away. */
    LeadChange without(LeadBatch batch);

    /** What changes when a lead is taken away. */
    LeadChange without(long projectId, String lead);

    /** Whether so many rows of leads are there, or more; one that was told twice has two. */
    boolean hasLeads(long projectId, int atLeast);

    /** All leads and opportunities of a project, each once, in books of so many leads with everything that these need. */
    void eachPortion(long projectId, int leads, Portion taker);

    /** Takes a part of a project. */
    interface Portion {

        /** @param leads and {@code deals} of the book that are told now; others are in it only beside them */
        void take(LeadBook book, Set<String> leads, Collection<Deal> deals);
    }
}
