package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.metric.ImportRow;
import org.marketops.metric.file.jira.FastCsvTable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that nobody would send on purpose. 20,000 in a build; -Dmarketops.fuzz=1000000 for a release, -Dmarketops.fuzz.seed=N for one again. */
class FuzzedImportsTest {

    private static final long SEED = Long.getLong("marketops.fuzz.seed", 20260709L);
    private static final int INPUTS = Integer.getInteger("marketops.fuzz", 20_000);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final ImportLimits LIMITS = new ImportLimits(20_000, 300, 30, 200);
    private static final String[] HEADS = {
        "campaign,date,impressions,clicks,results,spend,currency", "campaign;date;spend;currency", "campaign\tdate\tclicks",
        "Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent (EUR)", "Campaign,Cost,Impr.,Currency code",
        "# Start date: 20260501\n# End date: 20260531\nSession campaign,Sessions", "name,age", "campaign,date"};
    private static final String[] CELLS = {
        "Spring", "2026-05-01", "1/2/2026", "31.12.2026", "10", "-3", "1.5", "1,5", "1.429,99", "\"1,234\"", "> 90%", "--", " --", "", "Total",
        "EUR", "XXX", "\"", "\"\"", "\"open", "=1+1", "\u0000", "\ufeff", "99999999999999999999999999", "1e9", "9".repeat(60), "ё", "\ud800", "∞",
        "All time", "No data available.", "campaign", "clicks", "#", "€ 5", "x".repeat(210), "2026-99-99", "20269999", "0000-00-00"};
    private static final String[] BREAKS = {"\n", "\r\n", "\r", "\n\n", ","};

    @Test
    void everyInputIsReadOrRefusedAndEveryRowOfItIsAccountedFor() {
        Random random = new Random(SEED);
        long slowest = 0;
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = input(random);
            long start = System.nanoTime();
            read += look(bytes, "seed " + SEED + ", input " + i) ? 1 : 0;
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        System.out.println("MEASURED fuzzed imports: " + INPUTS + " inputs, " + read + " read and the others refused, slowest "
                + TimeUnit.NANOSECONDS.toMillis(slowest) + " ms");
        assertThat(slowest).isLessThan(LONGEST_NANOS);
        assertThat(read).as("inputs that are tables at all").isGreaterThan(INPUTS / 20);
    }

    private static boolean look(byte[] bytes, String which) {
        try {
            FileScan scan = FileScan.of(TextFile.ofBytes(bytes), new FastCsvTable(), LIMITS, FormatChoices.asDetected());
            List<Long> bad = new ArrayList<>();
            List<ImportRow> good = new ArrayList<>();
            scan.forEachBadRow((error, cells) -> bad.add(error.row()));
            scan.forEachRow(good::add);
            assertThat(bad).as(which).hasSize(scan.errorCount());
            assertThat(good).as(which).hasSize(scan.goodRows());
            assertThat(scan.errors()).as(which).hasSize(Math.min(200, scan.errorCount()));
            return true;
        } catch (FileRefused told) {
            assertThat(told.arguments()).as(which).isNotEmpty();
            return false;
        } catch (RuntimeException uncaught) {
            throw new AssertionError(which, uncaught);
        }
    }

    private static byte[] input(Random random) {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder();
        for (int titles = random.nextInt(6) - 3; titles > 0; titles--) {
            text.append(cell(random)).append(line(random));
        }
        String head = HEADS[random.nextInt(HEADS.length)];
        text.append(head).append(line(random));
        char separator = head.indexOf(';') > 0 ? ';' : head.indexOf('\t') > 0 ? '\t' : ',';
        for (int rows = random.nextInt(12); rows > 0; rows--) {
            row(random, text, separator);
        }
        byte[] bytes = text.toString().getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        for (int flips = random.nextInt(8) - 5; flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void row(Random random, StringBuilder text, char separator) {
        if (random.nextInt(3) > 0) {
            text.append("Spring").append(separator).append("2026-05-0").append(1 + random.nextInt(9));
        }
        for (int cells = random.nextInt(8); cells > 0; cells--) {
            text.append(separator).append(random.nextInt(2) == 0 ? Integer.toString(random.nextInt(1000)) : cell(random));
        }
        text.append(line(random));
    }

    private static String cell(Random random) {
        return CELLS[random.nextInt(CELLS.length)];
    }

    private static String line(Random random) {
        return random.nextInt(4) > 0 ? "\n" : BREAKS[random.nextInt(BREAKS.length)];
    }
}
