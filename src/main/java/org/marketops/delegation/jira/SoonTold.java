package org.marketops.delegation.jira;

import org.marketops.delegation.TellOfDelegations;
import org.marketops.delegation.Tidings;
import org.marketops.jira.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the mails to Jira's queue at once, on the thread of the person who saved; the job tries again what failed. Approvals look afresh. */
public final class SoonTold implements Tidings {

    private static final Logger LOG = LoggerFactory.getLogger(SoonTold.class);

    private final TellOfDelegations tellOfDelegations;
    private final DelegationMemory memory;

    public SoonTold(TellOfDelegations tellOfDelegations, DelegationMemory memory) {
        this.tellOfDelegations = tellOfDelegations;
        this.memory = memory;
    }

    @Override
    public void tell() {
        memory.forget();
        try {
            tellOfDelegations.tell();
        } catch (RuntimeException later) {
            Incident.of(later, LOG);
        }
    }
}
