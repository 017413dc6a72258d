package org.marketops.calendar.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One link of a person for other calendars, by the hash of its token. Deleted when it is revoked. */
@Table("FEED_LINK")
@Preload
interface FeedLinkRow extends Entity {

    String PERSON_KEY = "PERSON_KEY";
    String PROJECT_ID = "PROJECT_ID";
    String TOKEN_HASH = "TOKEN_HASH";
    String CREATED_AT = "CREATED_AT";

    @Indexed
    @NotNull
    String getPersonKey();

    /** 0 for every project. */
    long getProjectId();

    /** SHA-256 in small hex digits. */
    @Unique
    @NotNull
    @StringLength(64)
    String getTokenHash();

    /** Milliseconds since 1970, UTC. */
    long getCreatedAt();
}
