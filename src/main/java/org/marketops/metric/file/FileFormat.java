package org.marketops.metric.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a file is written: encoding, separator, title lines, header, signs and dates, and which profile knows that header. */
public final class FileFormat {

    private final TextEncoding encoding;
    private final HeaderSearch.Found found;
    private final Reading reading;
    private final boolean oneOfSeveral;

    private FileFormat(TextEncoding encoding, HeaderSearch.Found found, Reading reading, boolean oneOfSeveral) {
        this.encoding = encoding;
        this.found = found;
        this.reading = reading;
        this.oneOfSeveral = oneOfSeveral;
    }

    /** @throws FileRefused if it is no table, or a table that no profile knows */
    static FileFormat detect(UploadedFile file, TableReader table, ImportLimits limits, FormatChoices choices) throws IOException {
        if (file.size() > limits.bytes()) {
            throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_BYTES, limits.megabytes());
        }
        TextEncoding encoding = TextEncoding.detect(file, choices);
        try {
            HeaderSearch.Found found = new HeaderSearch(file, table, limits, encoding, choices).found();
            Evidence evidence = found.evidence(file, table, limits, encoding);
            FormatChoices all = found.own().map(own -> choices.over(own.choices())).orElse(choices);
            return new FileFormat(encoding, found, Reading.of(file.name(), found, evidence, all),
                    choices.header().isPresent());
        } catch (CharacterCodingException broken) {
            throw new FileRefused(file.name(), FileRefused.Reason.BROKEN_ENCODING, encoding.name());
        }
    }

    public String profile() {
        return found.profile();
    }

    /** The project's own profile by which the columns are read, if one is. */
    public Optional<OwnProfile> own() {
        return found.own();
    }

    /** Of the source's days, if somebody or the profile says so. */
    public Optional<String> zone() {
        return reading.zone();
    }

    String fingerprint() {
        return found.columns().header().fingerprint();
    }

    /** By field (a role or a metric's code) the normalised name of its column. */
    SortedMap<String, String> columnsRead() {
        SortedMap<String, String> read = new TreeMap<>();
        Profile.ROLES.forEach(role -> columnOf(role).ifPresent(column -> read.put(role, Header.key(column))));
        found.columns().metrics().keySet().forEach(metric -> columnOf(metric.code()).ifPresent(column -> read.put(metric.code(), Header.key(column))));
        return read;
    }

    public String encoding() {
        return encoding.name();
    }

    public char separator() {
        return found.separator();
    }

    /** The first line of the file is 1. */
    public long headerLine() {
        return found.line();
    }

    public NumberStyle numbers() {
        return reading.numbers();
    }

    public DayOrder days() {
        return reading.days();
    }

    /** True if some amount is in millionths, as its column or the kind of report declares. */
    public boolean micros() {
        return reading.anyMicros();
    }

    /** The one currency of all amounts; empty where a column gives it row by row, and where it is not known. */
    public String currencyInHeader() {
        return reading.fixedCurrency().orElse("");
    }

    /** The column that gives the currency row by row. */
    public Optional<String> currencyColumn() {
        return reading.currencyColumn().isPresent() && found.columns().hasMoney() ? columnOf(Profile.CURRENCY) : Optional.empty();
    }

    /** There are amounts, and neither a column nor the header says in which currency. */
    public boolean isCurrencyNeeded() {
        return reading.isCurrencyNeeded();
    }

    /** The period of all rows, from the lines above the table or as chosen; empty where the rows have days of their own. */
    public boolean hasPeriodOfAll() {
        return reading.period().isPresent();
    }

    /** A person chose this table; it ends where another begins. */
    boolean isOneOfSeveral() {
        return oneOfSeveral;
    }

    /** Columns in the order of the file, as written there. */
    public List<String> columnNames() {
        return found.columnNames();
    }

    /** The name of the column that a field (a role or a metric's code) is read from. */
    public Optional<String> columnOf(String field) {
        return reading.columnOf(field);
    }

    /** The first column of amounts, as named in the file. */
    String moneyColumn() {
        return found.columns().metrics().entrySet().stream().filter(metric -> metric.getKey().isMoney())
                .map(metric -> found.columns().header().nameAt(metric.getValue())).findFirst().orElse("");
    }

    ColumnMap columns() {
        return found.columns();
    }

    RowParser parser() {
        return new RowParser(reading);
    }

    ReportedRatios reportedRatios() {
        return new ReportedRatios(reading);
    }

    /** Reads what stands below the header, without lines that only comment. */
    void readRows(UploadedFile file, TableReader table, ImportLimits limits, TableReader.RowConsumer rows) throws IOException {
        long header = found.line();
        try (Reader text = encoding.open(file)) {
            table.read(file.name(), text, found.separator(), limits,
                    (line, cells) -> line <= header || rows.row(line, cells));
        } catch (CharacterCodingException broken) {
            throw new FileRefused(file.name(), FileRefused.Reason.BROKEN_ENCODING, encoding.name());
        }
    }
}
