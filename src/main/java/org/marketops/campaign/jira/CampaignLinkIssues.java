package org.marketops.campaign.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.health.Finding;
import org.marketops.health.IssueRows;
import org.marketops.kernel.IssueId;

import java.util.LinkedHashSet;
import java.util.Set;

/** Campaigns and plans that are linked with each other. */
public final class CampaignLinkIssues implements IssueRows {

    private final ActiveObjects rows;

    public CampaignLinkIssues(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Finding.Kind orphan() {
        return Finding.Kind.ORPHAN_LINK;
    }

    @Override
    public Finding.Remedy remedy() {
        return Finding.Remedy.UNLINK;
    }

    @Override
    public Set<IssueId> issues(int atMost) {
        Set<IssueId> issues = new LinkedHashSet<>();
        for (CampaignLinkRow row : rows.find(CampaignLinkRow.class, Query.select().order("ID DESC").limit(atMost))) {
            issues.add(IssueId.of(row.getCampaignId()));
            issues.add(IssueId.of(row.getPlanId()));
        }
        return issues;
    }
}
