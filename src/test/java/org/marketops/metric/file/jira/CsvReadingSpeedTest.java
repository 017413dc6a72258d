package org.marketops.metric.file.jira;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.Test;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ReadingSpeed;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.UploadedFile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

/** What detection and the limits cost on top of the parser library. */
class CsvReadingSpeedTest {

    private static final int ROUNDS = Integer.getInteger("marketops.benchmark.rounds", 7);
    private static final int ROWS = 60_000;

    @Test
    void readingWithDetectionKeepsUpWithTheParserAlone() throws IOException {
        UploadedFile file = file();
        long[] alone = new long[ROUNDS];
        long[] ours = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            assertThat(parserAlone(file)).isEqualTo(ROWS + 1L);
            long middle = System.nanoTime();
            assertThat(ReadingSpeed.rows(file, new FastCsvTable(), ImportLimits.standard())).isEqualTo(ROWS);
            alone[i] = middle - start;
            ours[i] = System.nanoTime() - middle;
        }
        Arrays.sort(alone);
        Arrays.sort(ours);
        long percent = alone[ROUNDS / 2] * 100 / ours[ROUNDS / 2];
        System.out.println("MEASURED CSV reading with detection and limits: " + percent + " % of the speed of the parser library alone ("
                + file.size() / 1024 + " KB, median of " + ROUNDS + ", aim 70 %)");
        assertThat(percent).isGreaterThan(25);
    }

    private static long parserAlone(UploadedFile file) throws IOException {
        long rows = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                rows += row.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return rows;
    }

    private static UploadedFile file() {
        StringBuilder text = new StringBuilder("campaign,date,impressions,clicks,results,spend,currency\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("\"Spring, number ").append(i % 500).append("\",2026-05-").append(10 + i % 20).append(',').append(i).append(',')
                    .append(i / 7).append(",3,").append(i / 3).append(".25,EUR\n");
        }
        return TextFile.ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
