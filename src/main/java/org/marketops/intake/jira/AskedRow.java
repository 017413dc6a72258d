package org.marketops.intake.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A form that was sent. Two that are sent at once collide on its key. */
@Table("REQUEST_FORM")
@Preload
interface AskedRow extends Entity {

    String FORM_KEY = "FORM_KEY";
    String ASKED_AT = "ASKED_AT";
    String ISSUE_ID = "ISSUE_ID";

    @Unique
    @NotNull
    @StringLength(64)
    String getFormKey();

    /** Milliseconds since 1970, UTC. */
    @Indexed
    long getAskedAt();

    /** 0 while there is none. */
    long getIssueId();

    void setIssueId(long issueId);
}
