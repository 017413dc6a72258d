package org.marketops.metric.jira;

import org.junit.jupiter.api.Test;
import org.marketops.metric.Batch;
import org.marketops.metric.file.Overlap;
import org.marketops.testing.RealActiveObjects;

import static org.assertj.core.api.Assertions.assertThat;

/** The mark by which the watch of targets sees that it has to look again. */
class SumMarkTest {

    @Test
    void theMarkIsTheSameUntilAnImportOrAnUndoAndIsReadByThreeStatements() throws Exception {
        try (RealActiveObjects database = RealActiveObjects.onH2(MetricTables.with())) {
            Imports imports = new Imports(database, true);
            imports.project.campaign("Spring");
            AoSumMark mark = new AoSumMark(database.activeObjects());
            String empty = mark.now();

            Batch batch = imports.imported(Overlap.KEEP, "Spring,2026-05-01,100,5,,10.50,EUR");
            String imported = mark.now();
            long before = database.statements();
            assertThat(mark.now()).isEqualTo(imported).isNotEqualTo(empty);
            assertThat(database.statements() - before).isEqualTo(3);

            imports.takenBack(batch);
            assertThat(mark.now()).isNotEqualTo(imported);
        }
    }
}
