package org.marketops.campaign;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Puts a campaign under a plan, or takes it out. Needs the right to edit the campaign and to see the plan. */
public final class LinkCampaign {

    private final CampaignLinks links;
    private final CampaignIssues issues;
    private final Transactions transactions;

    public LinkCampaign(CampaignLinks links, CampaignIssues issues, Transactions transactions) {
        this.links = links;
        this.issues = issues;
        this.transactions = transactions;
    }

    /**
     * @throws NotFound if one of the two is absent or not visible to the person
     * @throws LinkRefused if the issues are no campaign and plan, or the campaign may not be edited
     */
    public void link(PersonKey who, IssueId campaign, IssueId plan) {
        refuse(who, campaign);
        if (!issues.maySee(who, plan)) {
            throw new NotFound("issue " + plan);
        }
        if (!issues.isPlan(plan)) {
            throw new LinkRefused(LinkRefused.Reason.NOT_A_PLAN);
        }
        transactions.retryOnConflict(() -> {
            links.put(campaign, plan);
            return plan;
        });
    }

    /**
     * @throws NotFound if the campaign is absent or not visible to the person
     * @throws LinkRefused if it may not be edited
     */
    public void unlink(PersonKey who, IssueId campaign) {
        refuse(who, campaign);
        transactions.retryOnConflict(() -> {
            links.remove(campaign);
            return campaign;
        });
    }

    private void refuse(PersonKey who, IssueId campaign) {
        if (!issues.maySee(who, campaign)) {
            throw new NotFound("issue " + campaign);
        }
        if (!issues.isCampaign(campaign)) {
            throw new LinkRefused(LinkRefused.Reason.NOT_A_CAMPAIGN);
        }
        if (!issues.mayEdit(who, campaign)) {
            throw new LinkRefused(LinkRefused.Reason.MAY_NOT_EDIT);
        }
    }
}
