package org.marketops.health;

import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;

import java.util.ArrayList;
import java.util.List;

/** Removes the links of a deleted campaign or plan. Whether somebody may do so is the caller's business. */
public final class RemoveLostLinks {

    private final CampaignLinks links;
    private final Issues issues;
    private final Transactions transactions;

    public RemoveLostLinks(CampaignLinks links, Issues issues, Transactions transactions) {
        this.links = links;
        this.issues = issues;
        this.transactions = transactions;
    }

    /** @return how many were removed; 0 for an issue that the host still knows */
    public int of(IssueId issue) {
        if (issues.exists(issue)) {
            return 0;
        }
        return transactions.retryOnConflict(() -> {
            List<IssueId> campaigns = new ArrayList<>(links.campaignsOf(issue));
            links.planOf(issue).ifPresent(plan -> campaigns.add(issue));
            campaigns.forEach(links::remove);
            return campaigns.size();
        });
    }
}
