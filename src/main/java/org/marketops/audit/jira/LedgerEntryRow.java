package org.marketops.audit.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One entry of a record. Only getters: an entry is written once. */
@Table("LEDGER_ENTRY")
interface LedgerEntryRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";
    String SEQ_NO = "SEQ_NO";
    String PLAN_AND_SEQ = "PLAN_AND_SEQ";
    String PREVIOUS_HASH = "PREVIOUS_HASH";
    String HAPPENED_AT = "HAPPENED_AT";
    String ACTOR_KEY = "ACTOR_KEY";
    String ACTION_NAME = "ACTION_NAME";
    String ROUND_NO = "ROUND_NO";
    String CONTENT_HASH = "CONTENT_HASH";
    String DETAILS = "DETAILS";
    String ENTRY_HASH = "ENTRY_HASH";

    @Indexed
    long getIssueId();

    int getSeqNo();

    /** {@code issue:seq}: two writers of the same next entry collide here. */
    @Unique
    @NotNull
    @StringLength(60)
    String getPlanAndSeq();

    @StringLength(64)
    String getPreviousHash();

    /** Milliseconds since 1970, UTC. */
    @Indexed
    long getHappenedAt();

    String getActorKey();

    @StringLength(60)
    String getActionName();

    int getRoundNo();

    @StringLength(64)
    String getContentHash();

    /** Canonical JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getDetails();

    @StringLength(64)
    String getEntryHash();
}
