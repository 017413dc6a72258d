package org.marketops.delegation.jira;

import org.marketops.delegation.TellOfDelegations;
import org.marketops.delegation.Tidings;
import org.marketops.jira.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the mails to Jira's queue at once, on the thread of the person who saved; the job tries again what failed. */
public final class SoonTold implements Tidings {

    private static final Logger LOG = LoggerFactory.getLogger(SoonTold.class);

    private final TellOfDelegations tellOfDelegations;

    public SoonTold(TellOfDelegations tellOfDelegations) {
        this.tellOfDelegations = tellOfDelegations;
    }

    @Override
    public void tell() {
        try {
            tellOfDelegations.tell();
        } catch (RuntimeException later) {
            Incident.of(later, LOG);
        }
    }
}
