package org.marketops.metric.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Predicate;

/** A file of a fixed layout: encoding, separator and the line of the header are found out, then every row below is handed on. */
public final class PlainTable {

    private static final int LINES_TO_LOOK_AT = 20;
    private static final int SHOWN = 100;

    private final UploadedFile file;
    private final TableReader table;
    private final ImportLimits limits;

    public PlainTable(UploadedFile file, TableReader table, ImportLimits limits) {
        this.file = file;
        this.table = table;
        this.limits = limits;
    }

    /**
     * @param header whether these cells are the header
     * @param rows gets the header first, then every row; answers false to stop
     * @throws FileRefused if the file is no table, or none of its first lines is the header
     */
    public void read(Predicate<List<String>> header, TableReader.RowConsumer rows) {
        try {
            TextEncoding encoding = TextEncoding.detect(file);
            String[] first = new String[1];
            for (char separator : HeaderSearch.SEPARATORS.values()) {
                if (read(encoding, separator, header, rows, first)) {
                    return;
                }
            }
            throw new FileRefused(file.name(), FileRefused.Reason.UNKNOWN_HEADER, first[0] == null ? "" : first[0]);
        } catch (CharacterCodingException broken) {
            throw new FileRefused(file.name(), FileRefused.Reason.BROKEN_ENCODING, "UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file.name(), unreadable);
        }
    }

    private boolean read(TextEncoding encoding, char separator, Predicate<List<String>> header, TableReader.RowConsumer rows, String[] first)
            throws IOException {
        boolean[] found = new boolean[1];
        int[] looked = new int[1];
        try (Reader text = encoding.open(file)) {
            table.read(file.name(), text, separator, limits, (line, cells) -> {
                if (found[0]) {
                    return rows.row(line, cells);
                }
                String joined = String.join(String.valueOf(separator), cells);
                first[0] = first[0] == null ? joined.substring(0, Math.min(SHOWN, joined.length())) : first[0];
                found[0] = header.test(cells);
                return found[0] ? rows.row(line, cells) : ++looked[0] < LINES_TO_LOOK_AT;
            });
        }
        return found[0];
    }
}
