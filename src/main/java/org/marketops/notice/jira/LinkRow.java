package org.marketops.notice.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One mail's token, hashed. Never changes. */
@Table("NOTICE_LINK")
interface LinkRow extends Entity {

    String TOKEN_HASH = "TOKEN_HASH";
    String PERSON_KEY = "PERSON_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String ROUND_NO = "ROUND_NO";
    String STAGE_NO = "STAGE_NO";
    String CONTENT_HASH = "CONTENT_HASH";
    String EXPIRES_AT = "EXPIRES_AT";

    /** SHA-256 of the token. */
    @Unique
    @NotNull
    @StringLength(64)
    String getTokenHash();

    String getPersonKey();

    long getIssueId();

    int getRoundNo();

    /** The step, from 1. */
    int getStageNo();

    @StringLength(64)
    String getContentHash();

    /** Milliseconds since 1970, UTC. */
    @Indexed
    long getExpiresAt();
}
