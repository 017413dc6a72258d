package org.marketops.audit.jira;

import org.marketops.audit.HeadLine;
import org.marketops.audit.LedgerEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes heads of chains in Jira's log, where who controls the database does not rewrite them. One line each.
 */
public final class HeadLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.marketops.record");

    /** A warning, because Jira's log leaves out what plugins say below that. */
    void note(LedgerEntry newest) {
        LOG.warn(HeadLine.of(newest));
    }
}
