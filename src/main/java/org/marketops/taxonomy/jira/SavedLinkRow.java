package org.marketops.taxonomy.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One UTM link of an issue. */
@Table("UTM_LINK")
@Preload
interface SavedLinkRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";
    String LINK_KEY = "LINK_KEY";
    String ADDRESS = "ADDRESS";
    String AUTHOR = "AUTHOR";
    String SAVED_AT = "SAVED_AT";

    @Indexed
    @NotNull
    long getIssueId();

    /** Issue and the hash of the address: the same link saved twice at once collides here. */
    @Unique
    @NotNull
    @StringLength(100)
    String getLinkKey();

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getAddress();

    @NotNull
    @StringLength(255)
    String getAuthor();

    /** Milliseconds since 1970, UTC. */
    long getSavedAt();
}
