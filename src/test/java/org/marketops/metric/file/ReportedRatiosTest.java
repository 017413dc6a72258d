package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.Transactions;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.file.jira.FastCsvTable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** What files state as ratios is kept beside what their counts give, and never computed with. */
class ReportedRatiosTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final InMemoryMetrics store = new InMemoryMetrics();
    private final ProjectOfCampaigns project = new ProjectOfCampaigns();
    private final ImportFile imports = new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), DIRECTLY, NOON);

    @Test
    void aRatioOfOneRowIsKeptAsItStandsWithWhatTheRowGives() {
        project.campaign("Spring");

        imported("Campaign,Day,Impr.,Clicks,Cost,Currency code,CTR,Avg. CPC", "Spring,2026-07-01,1000,25,12.50,EUR,2.50%,0.50");

        assertThat(store.reported).extracting(ReportedRatio::code, each -> each.lowest().toPlainString(), ReportedRatio::currency,
                each -> each.recomputed().orElseThrow().stripTrailingZeros().toPlainString(), ReportedRatio::differing)
                .containsExactlyInAnyOrder(tuple("ctr", "0.0250", "XXX", "0.025", 0), tuple("costPerClick", "0.50", "EUR", "0.5", 0));
        assertThat(store.reported).allMatch(each -> each.place().issue().isPresent());
    }

    @Test
    void ofSeveralRowsTheLowestAndTheHighestAreKeptAndTheWholeIsComputedFromTheSums() {
        project.campaign("Spring");

        imported("Campaign,Day,Impr.,Clicks,Cost,Currency code,CTR", "Spring,2026-07-01,1000,10,1,EUR,1.00%",
                "Spring,2026-07-02,10,1,1,EUR,10.00%", "Spring,2026-07-03,10,1,1,EUR,--");

        ReportedRatio ctr = store.reported.get(0);
        assertThat(ctr.rows()).isEqualTo(2);
        assertThat(ctr.lowest()).isEqualByComparingTo("0.01");
        assertThat(ctr.highest()).isEqualByComparingTo("0.1");
        assertThat(ctr.recomputed().orElseThrow()).isEqualByComparingTo("0.0108910891");
    }

    @Test
    void aRowWhoseRatioIsNotWhatItsCountsGiveIsCounted() {
        imported("Campaign,Day,Impr.,Clicks,Cost,Currency code,CTR", "Spring,2026-07-01,1000,10,1,EUR,1.00%", "Spring,2026-07-02,1000,10,1,EUR,7.00%");

        assertThat(store.reported).singleElement().satisfies(ctr -> {
            assertThat(ctr.differing()).isEqualTo(1);
            assertThat(ctr.place()).isEqualTo(CampaignRef.tray("Spring"));
        });
    }

    @Test
    void aBareNumberUnderAColumnThatDoesNotSayItsUnitIsNotKept() {
        imported("Campaign,Day,Impr.,Clicks,Cost,Currency code,CTR", "Spring,2026-07-01,1000,10,1,EUR,1.00");

        assertThat(store.reported).isEmpty();
    }

    @Test
    void theRealMetaReportStatesCostsThatItsOwnRowsGive() {
        imports.commit(ANN, PROJECT, SharedData.file("meta-ads-export.csv"), ImportChoices.stopOnBadRows());

        assertThat(store.reported).isNotEmpty().allSatisfy(each -> {
            assertThat(each.code()).isEqualTo("costPerResult");
            assertThat(each.currency()).isEqualTo("USD");
            assertThat(each.differing()).as(each.campaign()).isZero();
        });
    }

    @Test
    void theRealReportInMillionthsStatesItsRatesOfMoneyInTheUnitOfTheAmounts() {
        imports.commit(ANN, PROJECT, SharedData.file("adwords-campaign.csv"), ImportChoices.leaveOutBadRows());

        List<ReportedRatio> costs = List.copyOf(store.reported);
        assertThat(costs).extracting(ReportedRatio::code).contains("ctr", "costPerClick", "costPerMille");
        assertThat(costs.stream().mapToInt(ReportedRatio::rows).sum()).isEqualTo(30);
        assertThat(costs).filteredOn(each -> each.differing() > 0).as("rows that differ").isEmpty();
    }

    private void imported(String... lines) {
        imports.commit(ANN, PROJECT, TextFile.of(lines), ImportChoices.stopOnBadRows());
    }
}
