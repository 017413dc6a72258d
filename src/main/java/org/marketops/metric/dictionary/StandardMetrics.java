package org.marketops.metric.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the dictionary of the product, one metric a line, from the file that docs/metrics.md is checked against. */
final class StandardMetrics {

    private static final String FILE = "metrics.tsv";
    private static final int COLUMNS = 7;

    private StandardMetrics() {
    }

    static List<Definition> read() {
        List<Definition> metrics = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StandardMetrics.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                metrics.add(metric(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " of the dictionary", unreadable);
        }
        return metrics;
    }

    private static Definition metric(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return Definition.of(cells[0], Definition.Kind.valueOf(cells[1]))
                .in(Definition.Unit.valueOf(cells[2]))
                .better(Definition.Direction.valueOf(cells[3]))
                .over(Definition.Scope.valueOf(cells[4]))
                .made(cells[5])
                .onlyOverPositive("POSITIVE".equals(cells[6]))
                .build();
    }
}
