package org.marketops.intake.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What became of a request. Two who decide at once collide on its issue. */
@Table("REQUEST_DECISION")
@Preload
interface DecisionRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String KIND_NAME = "KIND_NAME";
    String BY_KEY = "BY_KEY";
    String DECIDED_AT = "DECIDED_AT";
    String REASON_TEXT = "REASON_TEXT";
    String CAMPAIGN_ID = "CAMPAIGN_ID";

    @Unique
    long getIssueId();

    @Indexed
    long getProjectId();

    @NotNull
    @StringLength(20)
    String getKindName();

    @NotNull
    String getByKey();

    /** Milliseconds since 1970, UTC. */
    long getDecidedAt();

    @StringLength(StringLength.UNLIMITED)
    String getReasonText();

    /** 0 while there is none. */
    @Indexed
    long getCampaignId();

    void setCampaignId(long campaignId);
}
