package org.marketops.metric.file;

import org.marketops.metric.LeftOut;

import java.util.ArrayList;
import java.util.List;

/** What is kept of the rows that an import leaves out: at most the first 1,000, and about 500,000 characters. */
final class RowsLeftOut {

    private static final int ROWS = 1_000;
    private static final int CHARACTERS = 500_000;

    private RowsLeftOut() {
    }

    static LeftOut of(FileScan scan) {
        List<LeftOut.Row> rows = new ArrayList<>();
        if (scan.errorCount() > 0) {
            int[] characters = {0};
            scan.forEachBadRow((error, cells) -> {
                characters[0] += cells.stream().mapToInt(String::length).sum();
                if (rows.size() < ROWS && (characters[0] <= CHARACTERS || rows.isEmpty())) {
                    rows.add(new LeftOut.Row(error, cells));
                }
            });
        }
        return new LeftOut(scan.format().columnNames(), rows);
    }
}
