package org.marketops.approval.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Something to be followed up. What it is never changes; whether it is done does. */
@Table("APPROVAL_TASK")
interface TaskRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";
    String ROUND_NO = "ROUND_NO";
    String TASK_KEY = "TASK_KEY";
    String KIND_NAME = "KIND_NAME";
    String PERSON_KEY = "PERSON_KEY";
    String DECISION_NAME = "DECISION_NAME";
    String REMARK = "REMARK";
    String CONTENT_HASH = "CONTENT_HASH";
    String CONTENT = "CONTENT";
    String EXPECTED_UPDATED = "EXPECTED_UPDATED";
    String CREATED_AT = "CREATED_AT";
    String STATE_NAME = "STATE_NAME";
    String CHANNEL_NAME = "CHANNEL_NAME";

    @Indexed
    long getIssueId();

    int getRoundNo();

    /** {@code issue:round:outcome}: one outcome a round. For the other kinds it only has to be different. */
    @Unique
    @NotNull
    @StringLength(100)
    String getTaskKey();

    @StringLength(30)
    String getKindName();

    String getPersonKey();

    @StringLength(30)
    String getDecisionName();

    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    @StringLength(64)
    String getContentHash();

    /** Of a ballot: the material fields as canonical JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getContent();

    /** Milliseconds since 1970: the time with which Jira stores the transition. */
    long getExpectedUpdated();

    /** Milliseconds since 1970, UTC. */
    long getCreatedAt();

    /** The way on which a decision came; null for what is no decision, and in rows of earlier releases. */
    @StringLength(10)
    String getChannelName();

    /** OPEN, DONE or DROPPED. */
    @Indexed
    @StringLength(10)
    String getStateName();

    void setStateName(String state);

    /** Why it was dropped, or could not be done so far. */
    @StringLength(StringLength.UNLIMITED)
    String getProblem();

    void setProblem(String problem);

    /** How often somebody set about it; written first, because a write keeps the row for the transaction. */
    int getTries();

    void setTries(int tries);

    /** The process that has set about an outcome; null while none has. */
    @StringLength(100)
    String getClaimedBy();

    void setClaimedBy(String process);

    /** Milliseconds since 1970, UTC; without meaning while nobody has claimed it. */
    long getClaimedAt();

    void setClaimedAt(long millis);
}
