package org.marketops.campaign;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** Reads the relation with the eyes of a person. */
public final class CampaignsOfPlan {

    private final CampaignLinks links;
    private final CampaignIssues issues;

    public CampaignsOfPlan(CampaignLinks links, CampaignIssues issues) {
        this.links = links;
        this.issues = issues;
    }

    /**
     * Only those that the person may see.
     *
     * @throws NotFound if the plan is absent or not visible to the person
     */
    public List<IssueId> campaigns(PersonKey who, IssueId plan) {
        refuseUnseen(who, plan);
        return links.campaignsOf(plan).stream()
                .filter(campaign -> issues.maySee(who, campaign))
                .collect(Collectors.toList());
    }

    /**
     * The plan of a campaign, also one that the person may not see: ask {@link CampaignIssues#maySee} before naming it.
     *
     * @throws NotFound if the campaign is absent or not visible to the person
     */
    public Optional<IssueId> planOf(PersonKey who, IssueId campaign) {
        refuseUnseen(who, campaign);
        return links.planOf(campaign);
    }

    private void refuseUnseen(PersonKey who, IssueId issue) {
        if (!issues.maySee(who, issue)) {
            throw new NotFound("issue " + issue);
        }
    }
}
