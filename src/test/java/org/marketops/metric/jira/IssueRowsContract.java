package org.marketops.metric.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import org.junit.jupiter.api.Test;
import org.marketops.campaign.jira.AoCampaignLinks;
import org.marketops.campaign.jira.CampaignLinkIssues;
import org.marketops.kernel.IssueId;
import org.marketops.testing.RealActiveObjects;

/** Which issues have figures or links, on a real database. */
abstract class IssueRowsContract {

    abstract RealActiveObjects open();

    @Test
    void issuesWithRowsComeOnceEachAndNoMoreThanAskedFor() throws Exception {
        try (RealActiveObjects database = open()) {
            ActiveObjects rows = database.activeObjects();
            for (long issue : new long[] {11, 11, 12, 0, 13}) {
                sum(rows, issue);
            }
            new AoCampaignLinks(rows).put(IssueId.of(31), IssueId.of(40));
            new AoCampaignLinks(rows).put(IssueId.of(32), IssueId.of(40));

            assertThat(new FactIssues(rows).issues(10)).containsExactly(IssueId.of(13), IssueId.of(12), IssueId.of(11));
            assertThat(new FactIssues(rows).issues(1)).containsExactly(IssueId.of(13));
            assertThat(new CampaignLinkIssues(rows).issues(10)).containsExactly(IssueId.of(32), IssueId.of(40), IssueId.of(31));
        }
    }

    private static void sum(ActiveObjects rows, long issue) {
        rows.create(SumRow.class, new DBParam("BATCH_ID", 1L), new DBParam("ISSUE_ID", issue), new DBParam("METRIC_CODE", "clicks"),
                new DBParam("SOURCE_CODE", "csv"), new DBParam("CURRENCY_CODE", "EUR"), new DBParam("IMPORTED_AT", 1L));
    }
}
