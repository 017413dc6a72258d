package org.marketops.approval.jira;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A plan with a round that waits for votes, so that queues need not look through every round there ever was. Derived from
 * the events: written and deleted in their transactions. The row of issue 0 says that the table has been filled.
 */
@Table("APPROVAL_WAITING")
interface WaitingRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";

    @Unique
    @NotNull
    Long getIssueId();
}
