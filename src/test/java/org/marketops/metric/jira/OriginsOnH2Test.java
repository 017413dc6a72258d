package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.page.Origin;
import org.marketops.metric.page.OriginRow;
import org.marketops.metric.page.Window;
import org.marketops.testing.RealActiveObjects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

class OriginsOnH2Test {

    private static final Window APRIL = Window.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    private RealActiveObjects database;
    private Imports imports;
    private IssueId spring;
    private AoOrigins origins;

    @BeforeEach
    void twoImports() {
        database = RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class);
        imports = new Imports(database, true);
        spring = imports.project.campaign("Spring");
        imports.project.campaign("Autumn");
        origins = new AoOrigins(imports.rows);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void aNumberIsMadeOfItsImportsAndOnlyOfTheDaysAskedFor() {
        Batch first = imports.imported(Overlap.KEEP, "Spring,2026-04-01,,3,,,", "Spring,2026-04-02,,4,,,", "Autumn,2026-04-02,,100,,,");
        Batch second = imports.imported(Overlap.KEEP, "Spring,2026-04-30,,5,,,", "Spring,2026-05-01,,50,,,", "Nobody knows,2026-04-30,,1000,,,");

        assertThat(origins.ofIssues(List.of(spring), "clicks", APRIL, Optional.empty())).extracting(Origin::batch, Origin::facts, each -> each.amount().value().intValue())
                .containsExactly(tuple(first.id(), 2L, 7), tuple(second.id(), 1L, 5));
        assertThat(origins.ofProject(PROJECT, "clicks", APRIL, Optional.empty())).extracting(Origin::batch, each -> each.amount().value().intValue())
                .containsExactly(tuple(first.id(), 107), tuple(second.id(), 5));
        assertThat(origins.ofIssues(List.of(spring), "clicks", APRIL, Optional.empty())).allSatisfy(each -> assertThat(each.fileName()).isNotEmpty());
    }

    @Test
    void whatWasTakenBackIsTheOriginOfNothing() {
        Batch batch = imports.imported(Overlap.KEEP, "Spring,2026-04-01,,3,,,");
        imports.takenBack(batch);

        assertThat(origins.ofIssues(List.of(spring), "clicks", APRIL, Optional.empty())).isEmpty();
        assertThat(origins.ofProject(PROJECT, "clicks", APRIL, Optional.empty())).isEmpty();
    }

    @Test
    void asKnownAtATimeWhatWasTakenBackSinceIsAnOriginWithoutRowsAndWhatCameLaterIsNone() {
        Batch gone = imports.imported(Overlap.KEEP, "Spring,2026-04-01,,3,,,");
        Batch stays = imports.imported(Overlap.KEEP, "Spring,2026-04-02,,4,,,");
        Optional<Instant> then = Optional.of(imports.now());
        imports.takenBack(gone);
        imports.imported(Overlap.KEEP, "Spring,2026-04-03,,50,,,");

        for (List<Origin> found : List.of(origins.ofIssues(List.of(spring), "clicks", APRIL, then), origins.ofProject(PROJECT, "clicks", APRIL, then))) {
            assertThat(found).extracting(Origin::batch, Origin::isTakenBack, each -> each.amount().value().intValue())
                    .containsExactly(tuple(gone.id(), true, 3), tuple(stays.id(), false, 4));
        }
        assertThat(origins.rows(List.of(spring), "clicks", APRIL, then, 0, 10)).extracting(row -> row.origin().amount().value().intValue()).containsExactly(4);
    }

    @Test
    void rowsOfImportsAreThoseOfAllIssuesAndNotThoseThatWait() {
        Batch first = imports.imported(Overlap.KEEP, "Spring,2026-04-01,,3,,,", "Autumn,2026-04-02,,4,,,", "Nobody knows,2026-04-02,,1000,,,");
        imports.imported(Overlap.KEEP, "Spring,2026-04-03,,5,,,");

        List<OriginRow> rows = origins.rowsOfImports(List.of(first.id()), "clicks", APRIL, 0, 10);

        assertThat(rows).extracting(row -> row.origin().amount().value().intValue()).containsExactly(3, 4);
        assertThat(origins.rowsOfImports(List.of(first.id()), "clicks", APRIL, rows.get(0).id(), 10)).extracting(OriginRow::id).containsExactly(rows.get(1).id());
        assertThat(origins.rowsOfImports(List.of(), "clicks", APRIL, 0, 10)).isEmpty();
    }

    @Test
    void rowsAreReadOnFromTheLastOne() {
        imports.imported(Overlap.KEEP, "Spring,2026-04-01,,3,,,", "Spring,2026-04-02,,4,,,", "Spring,2026-04-03,,5,,,");

        List<OriginRow> page = origins.rows(List.of(spring), "clicks", APRIL, Optional.empty(), 0, 2);
        List<OriginRow> next = origins.rows(List.of(spring), "clicks", APRIL, Optional.empty(), page.get(1).id(), 2);

        assertThat(page).hasSize(2);
        assertThat(next).hasSize(1);
        assertThat(next).doesNotContainAnyElementsOf(page);
    }
}
