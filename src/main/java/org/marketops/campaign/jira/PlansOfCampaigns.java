package org.marketops.campaign.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.marketops.kernel.IssueId;

/** The whole relation in one statement, for lists of many campaigns. Asks nobody's rights. */
public final class PlansOfCampaigns {

    private final ActiveObjects rows;

    public PlansOfCampaigns(ActiveObjects rows) {
        this.rows = rows;
    }

    /** The plan of each campaign that has one. */
    public Map<IssueId, IssueId> all() {
        Map<IssueId, IssueId> plans = new HashMap<>();
        for (CampaignLinkRow row : rows.find(CampaignLinkRow.class, Query.select())) {
            plans.put(IssueId.of(row.getCampaignId()), IssueId.of(row.getPlanId()));
        }
        return plans;
    }
}
