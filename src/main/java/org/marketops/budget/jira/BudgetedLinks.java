package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;

/** Campaigns under plans, whose budget lines go with them: those of the campaign and of its activities. */
public final class BudgetedLinks implements CampaignLinks {

    private static final int ISSUES_AT_ONCE = 500;

    private final CampaignLinks links;
    private final AoBudgetLines lines;
    private final IssueManager issues;

    public BudgetedLinks(CampaignLinks links, AoBudgetLines lines, IssueManager issues) {
        this.links = links;
        this.lines = lines;
        this.issues = issues;
    }

    @Override
    public Optional<IssueId> planOf(IssueId campaign) {
        return links.planOf(campaign);
    }

    @Override
    public List<IssueId> campaignsOf(IssueId plan) {
        return links.campaignsOf(plan);
    }

    @Override
    public Map<IssueId, IssueId> plans() {
        return links.plans();
    }

    @Override
    public void put(IssueId campaign, IssueId plan) {
        links.put(campaign, plan);
        move(campaign, plan.value());
    }

    @Override
    public void remove(IssueId campaign) {
        links.remove(campaign);
        move(campaign, 0);
    }

    private void move(IssueId campaign, long plan) {
        List<Long> all = new ArrayList<>(List.of(campaign.value()));
        Issue found = issues.getIssueObject(campaign.value());
        if (found != null) {
            found.getSubTaskObjects().forEach(activity -> all.add(activity.getId()));
        }
        for (int from = 0; from < all.size(); from += ISSUES_AT_ONCE) {
            lines.move(all.subList(from, Math.min(all.size(), from + ISSUES_AT_ONCE)), plan);
        }
    }
}
