package org.marketops.campaign.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One campaign's plan, by the ids of the two issues. */
@Table("CAMPAIGN_LINK")
@Preload
interface CampaignLinkRow extends Entity {

    String CAMPAIGN_ID = "CAMPAIGN_ID";
    String PLAN_ID = "PLAN_ID";

    @NotNull
    @Unique
    long getCampaignId();

    void setCampaignId(long campaignId);

    @NotNull
    @Indexed
    long getPlanId();

    void setPlanId(long planId);
}
