package org.marketops.acceptance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** One sheet of the spreadsheet of the story, worked out by hand: story/README.md tells how. Amounts in units, empty where the page shows none. */
final class StorySheet {

    private static final String FOLDER = "/org/marketops/acceptance/story/";
    private static final int NAMES = 3;

    private final String name;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private StorySheet(String name) {
        this.name = name;
        List<String> lines = text(name).lines().collect(java.util.stream.Collectors.toList());
        this.columns = cells(lines.get(0));
        lines.subList(1, lines.size()).forEach(line -> rows.add(cells(line)));
    }

    static StorySheet of(String name) {
        return new StorySheet(name);
    }

    static String text(String name) {
        try (InputStream in = StorySheet.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    /** By what names a row, for example "FY27 EMEA / Agency / EUR": its amounts from left to right. */
    Map<String, List<String>> amounts() {
        Map<String, List<String>> all = new TreeMap<>();
        for (List<String> row : rows) {
            List<String> amounts = new ArrayList<>();
            row.subList(NAMES, row.size()).forEach(cell -> amounts.add(amount(cell)));
            all.put(String.join(" / ", row.subList(0, NAMES)), amounts);
        }
        return all;
    }

    /** The months of one line as a spreadsheet copies them. */
    String copied(String of, String line) {
        List<String> row = row(of, line);
        return String.join("\t", row.subList(NAMES, NAMES + 12));
    }

    String cell(String of, String line, String column) {
        return row(of, line).get(columns.indexOf(column));
    }

    List<List<String>> rows() {
        return rows;
    }

    private List<String> row(String of, String line) {
        return rows.stream().filter(row -> row.get(0).equals(of) && row.get(1).equals(line)).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + of + ", " + line + " in " + name));
    }

    /** Without marks between thousands and zeros at the end, so that texts of the same amount are the same. */
    static String amount(String text) {
        String plain = text.strip().replace(",", "").replace('−', '-');
        return plain.isEmpty() ? "" : new BigDecimal(plain).setScale(2).toPlainString();
    }

    void isWhatIsShown(Map<String, List<String>> shown) {
        Map<String, List<String>> wanted = amounts();
        assertThat(shown.keySet()).as("rows of %s", name).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        List<String> wrong = new ArrayList<>();
        wanted.forEach((row, amounts) -> {
            for (int i = 0; i < amounts.size(); i++) {
                if (!amounts.get(i).equals(shown.get(row).get(i))) {
                    wrong.add(row + ", " + columns.get(NAMES + i) + ": the sheet has " + amounts.get(i) + ", the page " + shown.get(row).get(i));
                }
            }
        });
        assertThat(wrong).as(name).isEmpty();
    }
}
