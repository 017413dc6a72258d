package org.marketops.health;

import org.junit.jupiter.api.Test;
import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Links of deleted issues go, all others stay. */
class RemoveLostLinksTest {

    private static final IssueId PLAN = IssueId.of(1);
    private static final IssueId FIRST = IssueId.of(2);
    private static final IssueId SECOND = IssueId.of(3);

    private final Map<IssueId, IssueId> stored = new LinkedHashMap<>(Map.of(FIRST, PLAN, SECOND, PLAN));

    @Test
    void aDeletedCampaignLosesItsLink() {
        assertThat(without(FIRST).of(FIRST)).isEqualTo(1);
        assertThat(stored).containsOnlyKeys(SECOND);
    }

    @Test
    void aDeletedPlanLosesAllItsLinks() {
        assertThat(without(PLAN).of(PLAN)).isEqualTo(2);
        assertThat(stored).isEmpty();
    }

    @Test
    void anIssueThatIsThereKeepsItsLinks() {
        assertThat(without(FIRST).of(PLAN)).isZero();
        assertThat(stored).hasSize(2);
    }

    private RemoveLostLinks without(IssueId deleted) {
        return new RemoveLostLinks(new Links(), issue -> !issue.equals(deleted), new Transactions() {
            @Override
            public <T> T retryOnConflict(Supplier<T> work) {
                return work.get();
            }
        });
    }

    private final class Links implements CampaignLinks {

        @Override
        public Optional<IssueId> planOf(IssueId campaign) {
            return Optional.ofNullable(stored.get(campaign));
        }

        @Override
        public List<IssueId> campaignsOf(IssueId plan) {
            return stored.entrySet().stream().filter(link -> link.getValue().equals(plan)).map(Map.Entry::getKey)
                    .collect(Collectors.toList());
        }

        @Override
        public Map<IssueId, IssueId> plans() {
            return stored;
        }

        @Override
        public void put(IssueId campaign, IssueId plan) {
            stored.put(campaign, plan);
        }

        @Override
        public void remove(IssueId campaign) {
            stored.remove(campaign);
        }
    }
}
