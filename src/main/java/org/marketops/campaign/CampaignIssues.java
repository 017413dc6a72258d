package org.marketops.campaign;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** What the host knows about the two issues of a link, and who may touch them. */
public interface CampaignIssues {

    boolean isCampaign(IssueId issue);

    boolean isPlan(IssueId issue);

    boolean maySee(PersonKey who, IssueId issue);

    boolean mayEdit(PersonKey who, IssueId issue);
}
