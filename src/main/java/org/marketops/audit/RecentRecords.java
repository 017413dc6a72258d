package org.marketops.audit;

import org.marketops.kernel.IssueId;

import java.util.Set;

/** Which plans have a record. */
public interface RecentRecords {

    /** Plans whose record was written to last, the latest first. One statement. */
    Set<IssueId> lastWritten(int atMost);
}
