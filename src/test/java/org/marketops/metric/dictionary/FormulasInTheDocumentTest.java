package org.marketops.metric.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics.md tells every formula of the dictionary as it is computed, and whose definition it is. */
class FormulasInTheDocumentTest {

    private static final int CODE = 2;
    private static final int FORMULA = 3;
    private static final int SOURCE = 7;

    @Test
    void everyFormulaStandsThereWithItsSource() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(document())) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == SOURCE + 2 && cells[CODE].trim().startsWith("`")) {
                assertThat(cells[SOURCE].trim()).as("source of %s", cells[CODE]).isNotEmpty();
                told.put(cells[CODE].trim().replace("`", ""), cells[FORMULA].trim().split("`")[1]);
            }
        }

        assertThat(told).isEqualTo(Dictionary.standard().all().stream().filter(metric -> !metric.formula().isEmpty())
                .collect(Collectors.toMap(Definition::code, Definition::formula)));
    }

    private static Path document() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/metrics.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/metrics.md");
    }
}
