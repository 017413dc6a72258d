package org.marketops.metric.file;

import java.io.IOException;

/** Reads a file as an import does, down to the cells, and no further. */
public final class ReadingSpeed {

    private ReadingSpeed() {
    }

    public static long rows(UploadedFile file, TableReader table, ImportLimits limits) throws IOException {
        long[] rows = {0};
        FileFormat.detect(file, table, limits, FormatChoices.asDetected()).readRows(file, table, limits, (line, cells) -> {
            rows[0]++;
            return true;
        });
        return rows[0];
    }
}
