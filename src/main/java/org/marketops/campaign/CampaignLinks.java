package org.marketops.campaign;

import java.util.List;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Where the relation is kept: a campaign has at most one plan. Asks nobody's rights. */
public interface CampaignLinks {

    Optional<IssueId> planOf(IssueId campaign);

    /** In the order in which they were linked. One statement. */
    List<IssueId> campaignsOf(IssueId plan);

    /** Replaces the campaign's plan, if it has one. */
    void put(IssueId campaign, IssueId plan);

    void remove(IssueId campaign);
}
