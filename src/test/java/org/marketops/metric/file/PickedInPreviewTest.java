package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.jira.FastCsvTable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** What somebody picks for a name in the preview holds for the next file, until somebody picks otherwise; and what rows with an error cost. */
class PickedInPreviewTest {

    private static final String HEADER = "campaign,date,clicks,spend,currency";
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
    void aPickedNameHasItsCampaignInTheNextFile() {
        IssueId fair = project.campaign("Fair");

        imports.commit(ANN, PROJECT, file("messe_k,2026-05-01,1,,"), ImportChoices.leaveOutBadRows().taking("messe_k", fair));

        ImportPreview next = imports.preview(ANN, PROJECT, file("Messe K,2026-06-01,1,,"));
        assertThat(next.matchedRows()).isOne();
        assertThat(next.isRemembered(next.scan().names().iterator().next())).isTrue();
    }

    @Test
    void aWrongPickIsPickedOtherwiseAndTheLastWordCounts() {
        IssueId fair = project.campaign("Fair");
        IssueId roadshow = project.campaign("Roadshow");
        imports.commit(ANN, PROJECT, file("messe_k,2026-05-01,1,,"), ImportChoices.leaveOutBadRows().taking("messe_k", fair));

        imports.commit(ANN, PROJECT, file("messe_k,2026-06-01,2,,"), ImportChoices.leaveOutBadRows().taking("messe_k", roadshow));

        assertThat(store.facts()).extracting(fact -> fact.campaign().issue().orElseThrow()).containsExactly(fair, roadshow);
        assertThat(project.rememberedNames(PROJECT)).containsEntry("messe k", roadshow);
    }

    @Test
    void aNameThatIsACampaignsOwnCannotBePickedForAnother() {
        IssueId fair = project.campaign("Fair");
        IssueId roadshow = project.campaign("Roadshow");

        imports.commit(ANN, PROJECT, file("Fair,2026-05-01,1,,"), ImportChoices.leaveOutBadRows().taking("Fair", roadshow));

        assertThat(store.facts()).extracting(fact -> fact.campaign().issue().orElseThrow()).containsExactly(fair);
        assertThat(project.rememberedNames(PROJECT)).isEmpty();
    }

    @Test
    void nothingIsRememberedOfAnImportThatIsRefused() {
        IssueId fair = project.campaign("Fair");

        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, file("messe_k,2026-05-01,many,,", "messe_k,2026-05-02,1,,"),
                ImportChoices.stopOnBadRows().taking("messe_k", fair))).isInstanceOf(ImportRefused.class);

        assertThat(project.rememberedNames(PROJECT)).isEmpty();
    }

    @Test
    void whatRowsWithAnErrorCostIsToldAsFarAsItCanBeRead() {
        FileScan scan = imports.preview(ANN, PROJECT, file("Fair,2026-05-01,1,10.00,EUR", "Fair,2026-05-31x,1,2.50,EUR", "Fair,2026-05-02,-1,1.50,EUR",
                "Fair,2026-05-03,1,\"1.429,99\",EUR", "Fair,2026-05-04,-1,7.00,Euros", "Total,,,14.00,")).scan();

        assertThat(scan.errorCount()).isEqualTo(4);
        assertThat(scan.errorSpend()).containsOnlyKeys("EUR").containsEntry("EUR", new BigDecimal("4.00"));
        assertThat(scan.spend()).isEqualByComparingTo("10.00");
        assertThat(scan.statedSpend()).contains(new BigDecimal("14.00"));
    }

    private static TextFile file(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return TextFile.of(lines);
    }
}
