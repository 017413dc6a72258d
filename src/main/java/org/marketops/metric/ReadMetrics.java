package org.marketops.metric;

import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The numbers of an issue: its own and, for a plan, those of its campaigns, each once. */
public final class ReadMetrics {

    private static final int IN_ONE_STATEMENT = 500;

    private final MetricStore store;
    private final CampaignLinks links;
    private final ImportRights rights;

    public ReadMetrics(MetricStore store, CampaignLinks links, ImportRights rights) {
        this.store = store;
        this.links = links;
        this.rights = rights;
    }

    /**
     * Two statements for up to 499 campaigns.
     *
     * @throws NotFound if the person may not see the issue
     */
    public IssueMetrics of(PersonKey who, IssueId issue) {
        return of(who, issue, links::campaignsOf);
    }

    /**
     * One statement for up to 499 campaigns.
     *
     * @param known asked for the campaigns of the issue, if the person may see it
     * @throws NotFound if the person may not see the issue
     */
    public IssueMetrics of(PersonKey who, IssueId issue, Function<IssueId, List<IssueId>> known) {
        if (!rights.maySee(who, issue)) {
            throw new NotFound("issue " + issue);
        }
        Set<IssueId> issues = new LinkedHashSet<>();
        issues.add(issue);
        int notVisible = 0;
        for (IssueId campaign : known.apply(issue)) {
            if (rights.maySee(who, campaign)) {
                issues.add(campaign);
            } else {
                notVisible++;
            }
        }
        List<IssueId> ids = new ArrayList<>(issues);
        List<MonthSum> sums = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IN_ONE_STATEMENT) {
            sums.addAll(store.sums(ids.subList(from, Math.min(ids.size(), from + IN_ONE_STATEMENT))));
        }
        return new IssueMetrics(TraySums.settled(sums), ids.size() - 1, notVisible);
    }
}
