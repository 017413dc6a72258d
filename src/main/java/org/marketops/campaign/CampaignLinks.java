package org.marketops.campaign;

import org.marketops.kernel.IssueId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the relation is kept: a campaign has at most one plan. Asks nobody's rights. */
public interface CampaignLinks {

    Optional<IssueId> planOf(IssueId campaign);

    /** In the order in which they were linked. One statement. */
    List<IssueId> campaignsOf(IssueId plan);

    /** Of every campaign that has one, by the campaign. One statement. */
    Map<IssueId, IssueId> plans();

    /** Replaces the campaign's plan, if it has one. */
    void put(IssueId campaign, IssueId plan);

    void remove(IssueId campaign);
}
