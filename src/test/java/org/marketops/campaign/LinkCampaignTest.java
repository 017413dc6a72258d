package org.marketops.campaign;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.ProjectOfCampaigns;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkCampaignTest {

    private static final PersonKey EDITOR = PersonKey.of("editor");
    private static final PersonKey READER = PersonKey.of("reader");
    private static final PersonKey OUTSIDER = PersonKey.of("outsider");
    private static final IssueId PLAN = IssueId.of(1);
    private static final IssueId OTHER_PLAN = IssueId.of(2);
    private static final IssueId CAMPAIGN = IssueId.of(3);
    private static final IssueId SECRET_PLAN = IssueId.of(4);
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final CampaignLinks links = new ProjectOfCampaigns();
    private final Issues issues = new Issues();
    private final LinkCampaign link = new LinkCampaign(links, issues, DIRECTLY);
    private final CampaignsOfPlan campaigns = new CampaignsOfPlan(links, issues);

    @Test
    void aCampaignHasOnePlanAndTheLastOneCounts() {
        link.link(EDITOR, CAMPAIGN, PLAN);
        link.link(EDITOR, CAMPAIGN, OTHER_PLAN);

        assertThat(campaigns.campaigns(READER, PLAN)).isEmpty();
        assertThat(campaigns.campaigns(READER, OTHER_PLAN)).containsExactly(CAMPAIGN);
        link.unlink(EDITOR, CAMPAIGN);
        assertThat(campaigns.planOf(READER, CAMPAIGN)).isEmpty();
    }

    @Test
    void onlyACampaignGoesUnderOnlyAPlanAndOnlyByWhoMayEditIt() {
        assertThatThrownBy(() -> link.link(EDITOR, PLAN, OTHER_PLAN)).hasMessageContaining("NOT_A_CAMPAIGN");
        assertThatThrownBy(() -> link.link(EDITOR, CAMPAIGN, CAMPAIGN)).hasMessageContaining("NOT_A_PLAN");
        assertThatThrownBy(() -> link.link(READER, CAMPAIGN, PLAN)).hasMessageContaining("MAY_NOT_EDIT");
        assertThatThrownBy(() -> link.unlink(READER, CAMPAIGN)).hasMessageContaining("MAY_NOT_EDIT");
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        links.put(CAMPAIGN, SECRET_PLAN);

        assertThatThrownBy(() -> link.link(EDITOR, CAMPAIGN, SECRET_PLAN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> link.link(OUTSIDER, CAMPAIGN, PLAN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> campaigns.campaigns(READER, SECRET_PLAN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> campaigns.planOf(OUTSIDER, CAMPAIGN)).isInstanceOf(NotFound.class);
    }

    private static final class Issues implements CampaignIssues {

        private final Set<IssueId> plans = new HashSet<>(Set.of(PLAN, OTHER_PLAN, SECRET_PLAN));

        @Override
        public boolean isCampaign(IssueId issue) {
            return issue.equals(CAMPAIGN);
        }

        @Override
        public boolean isPlan(IssueId issue) {
            return plans.contains(issue);
        }

        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return !who.equals(OUTSIDER) && !issue.equals(SECRET_PLAN);
        }

        @Override
        public boolean mayEdit(PersonKey who, IssueId issue) {
            return who.equals(EDITOR);
        }
    }
}
