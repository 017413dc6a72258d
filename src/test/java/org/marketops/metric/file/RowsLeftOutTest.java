package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.metric.RowError;
import org.marketops.metric.file.jira.FastCsvTable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RowsLeftOutTest {

    @Test
    void aRowWithoutANameThatOnlyRowsBelowMakeTheSumIsLeftOutAndHandedOut() {
        FileScan scan = scan("A,2026-05-01,10\nB,2026-05-01,20\n,2026-05-01,70\nC,2026-05-01,40\n");

        assertThat(scan.errors()).extracting(RowError::row).containsExactly(4L);
        assertThat(leftOut(scan)).containsExactly(4L);
        assertThat(scan.totalRows()).isZero();
    }

    @Test
    void aRowWithoutANameThatHoldsTheSumOfTheRowsAboveIsATotalAlsoWhenRowsFollow() {
        FileScan scan = scan("A,2026-05-01,10\nB,2026-05-01,20\n,,30\nC,2026-05-01,40\n");

        assertThat(scan.totalRows()).isEqualTo(1);
        assertThat(scan.goodRows()).isEqualTo(3);
        assertThat(leftOut(scan)).isEmpty();
    }

    private static List<Long> leftOut(FileScan scan) {
        List<Long> rows = new ArrayList<>();
        scan.forEachBadRow((error, cells) -> rows.add(error.row()));
        return rows;
    }

    private static FileScan scan(String rows) {
        return FileScan.of(TextFile.ofBytes(("campaign,date,clicks\n" + rows).getBytes(StandardCharsets.UTF_8)), new FastCsvTable(),
                ImportLimits.standard(), FormatChoices.asDetected());
    }
}
