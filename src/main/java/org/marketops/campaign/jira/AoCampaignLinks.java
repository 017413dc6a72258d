package org.marketops.campaign.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relation in Active Objects. Two who link one campaign at once collide on its unique id. */
public final class AoCampaignLinks implements CampaignLinks {

    private final ActiveObjects rows;

    public AoCampaignLinks(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<IssueId> planOf(IssueId campaign) {
        CampaignLinkRow[] found = ofCampaign(campaign);
        return found.length == 0 ? Optional.empty() : Optional.of(IssueId.of(found[0].getPlanId()));
    }

    @Override
    public List<IssueId> campaignsOf(IssueId plan) {
        CampaignLinkRow[] found = rows.find(CampaignLinkRow.class,
                Query.select().where("PLAN_ID = ?", plan.value()).order("ID ASC"));
        List<IssueId> campaigns = new ArrayList<>(found.length);
        for (CampaignLinkRow row : found) {
            campaigns.add(IssueId.of(row.getCampaignId()));
        }
        return campaigns;
    }

    @Override
    public Map<IssueId, IssueId> plans() {
        Map<IssueId, IssueId> plans = new HashMap<>();
        for (CampaignLinkRow row : rows.find(CampaignLinkRow.class, Query.select())) {
            plans.put(IssueId.of(row.getCampaignId()), IssueId.of(row.getPlanId()));
        }
        return plans;
    }

    @Override
    public void put(IssueId campaign, IssueId plan) {
        CampaignLinkRow[] found = ofCampaign(campaign);
        if (found.length == 0) {
            rows.create(CampaignLinkRow.class, new DBParam(CampaignLinkRow.CAMPAIGN_ID, campaign.value()),
                    new DBParam(CampaignLinkRow.PLAN_ID, plan.value()));
        } else {
            found[0].setPlanId(plan.value());
            found[0].save();
        }
    }

    @Override
    public void remove(IssueId campaign) {
        rows.delete(ofCampaign(campaign));
    }

    private CampaignLinkRow[] ofCampaign(IssueId campaign) {
        return rows.find(CampaignLinkRow.class, Query.select().where("CAMPAIGN_ID = ?", campaign.value()));
    }
}
