package org.marketops.lead;

/** Where the company's settings of leads are kept. Asks nobody's rights. */
public interface CurrentSettings {

    /** The usual ones while none are kept. */
    LeadSettings now();
}
