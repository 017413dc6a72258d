package org.marketops.lead;

import java.util.Collection;

/** Where leads, touches, stages and opportunities are read. Asks nobody's rights. */
public interface LeadBooks {

    /** Which touches are read: a project may have ten times as many as leads. */
    enum Touches {
        /** None: for stages and tagging. */
        NONE,
        /** All of the leads that have an opportunity; of the others those that say where a lead came from, and that it was told what was sent. */
        TELLING,
        ALL
    }

    /** Of a project, as it stands now; what was deleted or undone is gone. */
    LeadBook read(long projectId, Touches touches);

    /** Only these leads with all their touches, the opportunities that name one of them, and the leads of those. */
    LeadBook some(long projectId, Collection<String> leads);

    /** With all touches. */
    default LeadBook read(long projectId) {
        return read(projectId, Touches.ALL);
    }
}
