package org.marketops.approval.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One thing that happened in a round: its opening (number 0), a vote, a decision. Only getters: written once. */
@Table("APPROVAL_EVENT")
interface EventRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";
    String ROUND_NO = "ROUND_NO";
    String SEQ_NO = "SEQ_NO";
    String ROUND_AND_SEQ = "ROUND_AND_SEQ";
    String ROUND_STEP_VOTER = "ROUND_STEP_VOTER";
    String KIND_NAME = "KIND_NAME";
    String PERSON_KEY = "PERSON_KEY";
    String SEAT_KEY = "SEAT_KEY";
    String STAGE_NO = "STAGE_NO";
    String DECISION_NAME = "DECISION_NAME";
    String REMARK = "REMARK";
    String HAPPENED_AT = "HAPPENED_AT";
    String CONTENT_HASH = "CONTENT_HASH";
    String CONTENT = "CONTENT";
    String TERMS = "TERMS";

    @Indexed
    long getIssueId();

    int getRoundNo();

    int getSeqNo();

    /** {@code issue:round:seq}: two writers of the same next event collide here. */
    @Unique
    @NotNull
    @StringLength(80)
    String getRoundAndSeq();

    /** One vote a person, stage, content and change of mind; for other events the same as above, because NULLs collide on some databases. */
    @Unique
    @NotNull
    @StringLength(190)
    String getRoundStepVoter();

    @StringLength(30)
    String getKindName();

    @Indexed
    String getPersonKey();

    /** Whose seat a vote was cast on; null if the person's own. */
    String getSeatKey();

    /** The step, through all stages. */
    int getStageNo();

    @StringLength(30)
    String getDecisionName();

    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    /** Milliseconds since 1970, UTC. */
    long getHappenedAt();

    @StringLength(64)
    String getContentHash();

    /** Of an opening, an approval and a changed content: the material fields as canonical JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getContent();

    /** Of an opening: policy and route as JSON. Of a migration: the new policy. */
    @StringLength(StringLength.UNLIMITED)
    String getTerms();
}
