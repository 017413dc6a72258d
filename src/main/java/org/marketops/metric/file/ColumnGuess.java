package org.marketops.metric.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a file whose header nobody knows: the first of the lines that have the most cells. A person says what they mean. */
public final class ColumnGuess {

    private static final int ROWS_TO_LOOK_AT = 20;

    private final char separator;
    private final List<String> names;

    private ColumnGuess(char separator, List<String> names) {
        this.separator = separator;
        this.names = List.copyOf(names);
    }

    /** Empty if there is no line with two cells. */
    static Optional<ColumnGuess> of(UploadedFile file, TableReader table, ImportLimits limits, FormatChoices choices) throws IOException {
        TextEncoding encoding = TextEncoding.detect(file, choices);
        ColumnGuess best = new ColumnGuess(',', List.of());
        for (char separator : HeaderSearch.SEPARATORS.values()) {
            ColumnGuess guess = new ColumnGuess(separator, widest(file, table, limits, encoding, separator));
            best = guess.names.size() > best.names.size() ? guess : best;
        }
        return best.names.size() < 2 ? Optional.empty() : Optional.of(best);
    }

    private static List<String> widest(UploadedFile file, TableReader table, ImportLimits limits, TextEncoding encoding, char separator) throws IOException {
        List<String> widest = new ArrayList<>();
        int[] looked = {0};
        try (Reader text = encoding.open(file)) {
            table.read(file.name(), text, separator, limits, (line, cells) -> {
                List<String> filled = new ArrayList<>(cells);
                filled.removeIf(String::isBlank);
                if (filled.size() > widest.size()) {
                    widest.clear();
                    widest.addAll(filled);
                }
                return ++looked[0] < ROWS_TO_LOOK_AT;
            });
        } catch (FileRefused limit) {
            // Not this separator: too many columns, or one long cell.
            return List.of();
        }
        return widest;
    }

    public char separator() {
        return separator;
    }

    /** As in the file, without blank ones. */
    public List<String> names() {
        return names;
    }
}
