package org.marketops.notice.jira;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Says that a link is used up. A row of its own, because only a new row with a unique key is taken by one of two nodes. */
@Table("NOTICE_LINK_USE")
interface LinkUseRow extends Entity {

    String TOKEN_HASH = "TOKEN_HASH";
    String USED_AT = "USED_AT";

    @Unique
    @NotNull
    @StringLength(64)
    String getTokenHash();

    /** Milliseconds since 1970, UTC. */
    long getUsedAt();
}
