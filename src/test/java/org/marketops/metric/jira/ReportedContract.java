package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.LeftOut;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.RowProblem;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.file.OwnProfile;
import org.marketops.metric.file.TextFile;
import org.marketops.testing.RealActiveObjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** What is kept of an import beside its facts, on a real database. */
abstract class ReportedContract {

    private static final String HEADER = "Campaign,Day,Impr.,Clicks,Cost,Currency code,CTR,Avg. CPC";

    private RealActiveObjects database;
    private Imports imports;
    private AoReported reported;

    abstract RealActiveObjects open();

    abstract boolean bulk();

    @BeforeEach
    void aProject() {
        database = open();
        imports = new Imports(database, bulk());
        reported = new AoReported(imports.rows);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void theRatiosOfAnImportAreReadByIssueAndByImportAndGoWithIt() {
        IssueId spring = imports.project.campaign("Spring");

        Batch first = imported(Overlap.STOP, "Spring,2026-07-01,1000,25,12.50,EUR,2.50%,0.50");
        Batch second = imported(Overlap.STOP, "Spring,2026-07-02,1000,0,0,EUR,0.00%,--", "Nobody,2026-07-02,100,1,1,EUR,1.00%,1.00");

        assertThat(reported.ofIssue(spring)).extracting(ReportedRatio::batchId, ReportedRatio::code, each -> each.highest().toPlainString(), ReportedRatio::source)
                .containsExactly(tuple(second.id(), "ctr", "0.0000", "google-ads"), tuple(first.id(), "costPerClick", "0.50", "google-ads"),
                        tuple(first.id(), "ctr", "0.0250", "google-ads"));
        assertThat(reported.ofBatch(second.id())).extracting(ReportedRatio::campaign).containsExactly("Nobody", "Nobody", "Spring");

        imports.takenBack(first);

        assertThat(reported.ofIssue(spring)).extracting(ReportedRatio::batchId).containsExactly(second.id());
    }

    @Test
    void anImportTellsWhichOnesItReplacedAndWhichCountBesideIt() {
        imports.project.campaign("Spring");
        Batch first = imported(Overlap.STOP, "Spring,2026-07-01,1000,25,12.50,EUR,2.50%,0.50");

        Batch beside = imported(Overlap.KEEP, "Spring,2026-07-01,1000,26,12.50,EUR,2.60%,0.50");
        Batch instead = imported(Overlap.REPLACE, "Spring,2026-07-01,1000,27,12.50,EUR,2.70%,0.50");

        assertThat(imports.store.find(beside.id()).orElseThrow().notes().beside()).containsExactly(first.id());
        assertThat(instead.notes().replaced()).containsExactly(beside.id(), first.id());
        assertThat(reported.ofBatch(first.id())).isEmpty();
    }

    @Test
    void theRowsThatWereLeftOutStayWithTheImportAlsoWhenItIsTakenBack() {
        imports.project.campaign("Spring");
        String longText = "n/a, " + "x".repeat(5_000);
        Batch batch = imports.file().commit(ANN, PROJECT, TextFile.of(HEADER, "Spring,2026-07-01,1000,25,12.50,EUR,2.50%,0.50",
                "Spring,2026-07-02,\"" + longText + "\",1,1,EUR,,", "=Spring,31.31.2026,1,1,1,EUR,,"), ImportChoices.leaveOutBadRows());

        imports.takenBack(batch);

        LeftOut leftOut = new LeftOutRows(imports.rows).ofBatch(batch.id());
        assertThat(leftOut.columns()).containsExactly(HEADER.split(","));
        assertThat(leftOut.rows()).extracting(row -> row.error().row(), row -> row.error().column(), row -> row.error().problem(), row -> row.cells().get(2))
                .containsExactly(tuple(3L, "Impr.", RowProblem.NOT_A_NUMBER, longText), tuple(4L, "Day", RowProblem.NOT_A_DAY, "1"));
    }

    @Test
    void versionsOfAProfileAreReadBackAndTwoOfOneNumberCollide() {
        AoOwnProfiles profiles = new AoOwnProfiles(imports.rows);
        OwnProfile.Made made = new OwnProfile.Made(ANN, imports.now());
        FormatChoices choices = FormatChoices.asDetected().column("campaign", "Aktion = \"A\"").currency("EUR").zone("Europe/Berlin");
        profiles.add(PROJECT, OwnProfile.of("Fair tool", 1, "f".repeat(64), choices, made));
        profiles.add(PROJECT, OwnProfile.of("Fair tool", 2, "f".repeat(64), choices.currency("USD"), made));

        assertThat(profiles.ofProject(PROJECT)).extracting(OwnProfile::version, each -> each.choices().currency().orElse(""), each -> each.choices().filledColumns().get("campaign"))
                .containsExactly(tuple(2, "USD", "aktion = \"a\""), tuple(1, "EUR", "aktion = \"a\""));
        assertThat(profiles.ofProject(PROJECT + 1)).isEmpty();
        assertThatThrownBy(() -> profiles.add(PROJECT, OwnProfile.of("FAIR tool", 2, "f".repeat(64), choices, made))).isNotNull();

        profiles.retire(PROJECT, "fair TOOL", made);
        assertThat(profiles.ofProject(PROJECT)).allMatch(each -> each.retired().isPresent());
    }

    private Batch imported(Overlap overlap, String... lines) {
        return imports.file().commit(ANN, PROJECT, TextFile.of((HEADER + "\n" + String.join("\n", lines)).split("\n")),
                ImportChoices.stopOnBadRows().onOverlap(overlap));
    }
}
