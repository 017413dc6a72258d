package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.MetricKey;
import org.marketops.metric.ReadMetrics;
import org.marketops.metric.Totals;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.file.jira.FastCsvTable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

class AnyOrderGivesTheSameTotalsTest {

    private static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency\n";
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    @Test
    void ofTheRowsAndAnyCutIntoFiles() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> rows = rows(random);
            String inOneFile = totals(List.of(rows));
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);

            assertThat(totals(cut(shuffled, random))).as("seed %d, round %d", seed, round).isEqualTo(inOneFile);
        }
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            // The number at the end makes every row, and so every file, its own.
            rows.add("Campaign " + random.nextInt(3) + "," + day + "," + random.nextInt(1_000_000) + "," + random.nextInt(9_999) + ","
                    + (random.nextBoolean() ? "" : random.nextInt(50) + ".25") + "," + random.nextInt(5_000) + "." + (100_000 + i) + ",EUR");
        }
        return rows;
    }

    private static List<List<String>> cut(List<String> rows, Random random) {
        List<List<String>> files = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = Math.min(rows.size(), from + 1 + random.nextInt(15));
            files.add(rows.subList(from, to));
            from = to;
        }
        return files;
    }

    private static String totals(List<List<String>> files) {
        InMemoryMetrics store = new InMemoryMetrics();
        ProjectOfCampaigns project = new ProjectOfCampaigns();
        IssueId plan = project.plan("Plan");
        for (int i = 0; i < 3; i++) {
            project.put(project.campaign("Campaign " + i), plan);
        }
        ImportFile imports = new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), DIRECTLY,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (List<String> rows : files) {
            imports.commit(ANN, PROJECT, TextFile.of(HEADER + String.join("\n", rows)),
                    ImportChoices.stopOnBadRows().onOverlap(Overlap.KEEP));
        }
        IssueMetrics metrics = new ReadMetrics(store, project, project).of(ANN, plan);
        StringBuilder text = new StringBuilder();
        for (MetricKey metric : MetricKey.values()) {
            text.append(metric).append('=').append(metrics.totals().sum(metric)).append(' ');
            metrics.byMonth().forEach((month, sums) -> text.append(month).append(':').append(Totals.of(sums).sum(metric)).append(' '));
        }
        return text + "cost per result " + new Evaluator(Dictionary.standard(), Exchange.NONE).of("costPerResult", Basis.ofSums(metrics.sums())).measure();
    }
}
