package org.marketops.metric;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a file is written: encoding, separator, title lines, header, and which profile knows that header. */
public final class FileFormat {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int ROWS_TO_LOOK_AT = 20;
    private static final List<Profile> PROFILES = List.of(new MetaAdsProfile(), new PlainCsvProfile());

    private final TextEncoding encoding;
    private final char separator;
    private final long headerLine;
    private final Profile profile;
    private final ColumnMap columns;

    private FileFormat(TextEncoding encoding, char separator, long headerLine, Profile profile, ColumnMap columns) {
        this.encoding = encoding;
        this.separator = separator;
        this.headerLine = headerLine;
        this.profile = profile;
        this.columns = columns;
    }

    /** @throws FileRefused if it is no table, or a table that no profile knows */
    static FileFormat detect(UploadedFile file, TableReader table, ImportLimits limits) throws IOException {
        if (file.size() > limits.bytes()) {
            throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_BYTES, limits.megabytes());
        }
        TextEncoding encoding = TextEncoding.detect(file);
        List<String> firstLine = new ArrayList<>();
        for (char separator : SEPARATORS) {
            Optional<FileFormat> found = headerWith(file, table, limits, encoding, separator, firstLine);
            if (found.isPresent()) {
                return found.get();
            }
        }
        String first = firstLine.isEmpty() ? "" : firstLine.get(0);
        throw new FileRefused(file.name(), FileRefused.Reason.UNKNOWN_HEADER, shortened(first));
    }

    public String profile() {
        return profile.code();
    }

    public String encoding() {
        return encoding.name();
    }

    public char separator() {
        return separator;
    }

    /** The first line of the file is 1. */
    public long headerLine() {
        return headerLine;
    }

    /** Empty where a column gives it row by row. */
    public String currencyInHeader() {
        return columns.currencyForPeople();
    }

    ColumnMap columns() {
        return columns;
    }

    RowParser parser() {
        return new RowParser(columns, separator == ';');
    }

    void readRows(UploadedFile file, TableReader table, ImportLimits limits, TableReader.RowConsumer rows) throws IOException {
        try (Reader text = encoding.open(file)) {
            table.read(file.name(), text, separator, limits,
                    (line, cells) -> line <= headerLine || rows.row(line, cells));
        } catch (CharacterCodingException broken) {
            throw new FileRefused(file.name(), FileRefused.Reason.BROKEN_ENCODING, encoding.name());
        }
    }

    private static Optional<FileFormat> headerWith(UploadedFile file, TableReader table, ImportLimits limits,
            TextEncoding encoding, char separator, List<String> firstLine) throws IOException {
        List<FileFormat> found = new ArrayList<>();
        int[] looked = {0};
        try (Reader text = encoding.open(file)) {
            table.read(file.name(), text, separator, limits, (line, cells) -> {
                if (firstLine.isEmpty() && !String.join("", cells).isBlank()) {
                    firstLine.add(String.join(String.valueOf(separator), cells));
                }
                Header header = new Header(cells);
                for (Profile profile : PROFILES) {
                    profile.match(file.name(), header).ifPresent(columns ->
                            found.add(new FileFormat(encoding, separator, line, profile, columns)));
                }
                return found.isEmpty() && ++looked[0] < ROWS_TO_LOOK_AT;
            });
        } catch (CharacterCodingException broken) {
            throw new FileRefused(file.name(), FileRefused.Reason.BROKEN_ENCODING, encoding.name());
        }
        return found.stream().findFirst();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
