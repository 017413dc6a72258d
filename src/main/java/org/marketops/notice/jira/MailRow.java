package org.marketops.notice.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One mail to one person. What it is never changes; whether it was sent does. */
@Table("NOTICE_MAIL")
interface MailRow extends Entity {

    String MAIL_KEY = "MAIL_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String ROUND_NO = "ROUND_NO";
    String TOPIC_NAME = "TOPIC_NAME";
    String PERSON_KEY = "PERSON_KEY";
    String ACTOR_KEY = "ACTOR_KEY";
    String STAGE_NO = "STAGE_NO";
    String CONTENT_HASH = "CONTENT_HASH";
    String REMARK = "REMARK";
    String HAPPENED_AT = "HAPPENED_AT";
    String STATE_NAME = "STATE_NAME";

    /** Nobody is told the same thing twice. */
    @Unique
    @NotNull
    @StringLength(190)
    String getMailKey();

    @Indexed
    long getIssueId();

    int getRoundNo();

    @StringLength(30)
    String getTopicName();

    String getPersonKey();

    String getActorKey();

    int getStageNo();

    @StringLength(64)
    String getContentHash();

    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    /** Milliseconds since 1970, UTC. */
    long getHappenedAt();

    /** OPEN, SENT or DROPPED. */
    @Indexed
    @StringLength(10)
    String getStateName();

    void setStateName(String state);

    /** Why it was dropped, or could not be sent so far. */
    @StringLength(StringLength.UNLIMITED)
    String getProblem();

    void setProblem(String problem);

    int getTries();

    void setTries(int tries);
}
