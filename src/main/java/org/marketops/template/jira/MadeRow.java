package org.marketops.template.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An issue that a run makes or has made, and the template and version that it came from. */
@Table("TEMPLATE_ISSUE")
@Preload
interface MadeRow extends Entity {

    String RUN_ID = "RUN_ID";
    String REF = "REF";
    String RUN_AND_REF = "RUN_AND_REF";
    String ISSUE_ID = "ISSUE_ID";
    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String VERSION_NO = "VERSION_NO";
    String CLAIMED_AT = "CLAIMED_AT";

    @Indexed
    @NotNull
    @StringLength(40)
    String getRunId();

    /** The issue's name within its blueprint. */
    @NotNull
    @StringLength(300)
    String getRef();

    /** Two who make the same issue at once collide here; the name is hashed because it may be longer than an index holds. */
    @Unique
    @NotNull
    @StringLength(110)
    String getRunAndRef();

    /** 0 while it is being made. */
    @Indexed
    long getIssueId();

    void setIssueId(long issueId);

    @NotNull
    @StringLength(40)
    String getTemplateKey();

    int getVersionNo();

    /** Milliseconds since 1970, UTC. */
    long getClaimedAt();
}
