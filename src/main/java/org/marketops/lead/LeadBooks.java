package org.marketops.lead;

/** Where leads, touches, stages and opportunities are read. Asks nobody's rights. */
public interface LeadBooks {

    /** Of a project, as it stands now; what was deleted or undone is gone. */
    LeadBook read(long projectId);
}
