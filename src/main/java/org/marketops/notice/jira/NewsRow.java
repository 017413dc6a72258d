package org.marketops.notice.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Something people may have to be told. What it is never changes; whether it was followed up does. */
@Table("NOTICE_NEWS")
interface NewsRow extends Entity {

    String NEWS_KEY = "NEWS_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String ROUND_NO = "ROUND_NO";
    String KIND_NAME = "KIND_NAME";
    String ACTOR_KEY = "ACTOR_KEY";
    String CONTENT_HASH = "CONTENT_HASH";
    String REMARK = "REMARK";
    String HAPPENED_AT = "HAPPENED_AT";
    String STATE_NAME = "STATE_NAME";

    @Unique
    @NotNull
    @StringLength(190)
    String getNewsKey();

    @Indexed
    long getIssueId();

    int getRoundNo();

    @StringLength(30)
    String getKindName();

    String getActorKey();

    @StringLength(64)
    String getContentHash();

    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    /** Milliseconds since 1970, UTC. */
    long getHappenedAt();

    /** OPEN or DONE. */
    @Indexed
    @StringLength(10)
    String getStateName();

    void setStateName(String state);
}
