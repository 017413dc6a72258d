package org.marketops.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One pass over a whole file that writes nothing: what is in it, what is wrong with it. Memory grows with the number of
 * different campaign names, never with the number of rows.
 */
public final class FileScan {

    private static final int ERRORS_KEPT = 200;

    private final UploadedFile file;
    private final FileFormat format;
    private final TableReader table;
    private final ImportLimits limits;
    private final Map<String, NameTally> names = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private int errorCount;
    private int goodRows;
    private int totalRows;
    private LocalDate firstDay;
    private LocalDate lastDay;

    private FileScan(UploadedFile file, FileFormat format, TableReader table, ImportLimits limits) {
        this.file = file;
        this.format = format;
        this.table = table;
        this.limits = limits;
    }

    /** @throws FileRefused if the file as a whole cannot be imported */
    public static FileScan of(UploadedFile file, TableReader table, ImportLimits limits) {
        try {
            FileScan scan = new FileScan(file, FileFormat.detect(file, table, limits), table, limits);
            scan.read();
            return scan;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file.name(), unreadable);
        } catch (ArithmeticException overflow) {
            throw new FileRefused(file.name(), FileRefused.Reason.SUM_TOO_LARGE);
        }
    }

    /** Reads the file again and hands out every row that is right. */
    void forEachRow(Consumer<ImportRow> rows) {
        RowParser parser = format.parser();
        try {
            format.readRows(file, table, limits, (line, cells) -> {
                if (!isBlank(cells) && !parser.isTotal(cells)) {
                    rightRow(parser, line, cells).ifPresent(rows);
                }
                return true;
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file.name(), unreadable);
        }
    }

    public FileFormat format() {
        return format;
    }

    /** Rows with data, right or wrong; without title lines, header, blank and total rows. */
    public int rows() {
        return goodRows + errorCount;
    }

    public int goodRows() {
        return goodRows;
    }

    public int errorCount() {
        return errorCount;
    }

    /** The first 200, in the order of the file. */
    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    /** Summary rows of the file itself, which are left out. */
    public int totalRows() {
        return totalRows;
    }

    public Collection<NameTally> names() {
        return List.copyOf(names.values());
    }

    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    private void read() throws IOException {
        RowParser parser = format.parser();
        format.readRows(file, table, limits, (line, cells) -> {
            if (isBlank(cells)) {
                return true;
            }
            if (parser.isTotal(cells)) {
                totalRows++;
                return true;
            }
            if (rows() >= limits.rows()) {
                throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_ROWS, limits.rows());
            }
            parsed(parser, line, cells).ifPresent(this::count);
            return true;
        });
        if (rows() == 0) {
            throw new FileRefused(file.name(), FileRefused.Reason.HEADER_ONLY, format.profile(), format.headerLine());
        }
    }

    private Optional<ImportRow> parsed(RowParser parser, long line, List<String> cells) {
        try {
            return Optional.of(parser.parse(line, cells));
        } catch (RowParser.BadRow bad) {
            errorCount++;
            if (errors.size() < ERRORS_KEPT) {
                errors.add(bad.error());
            }
            return Optional.empty();
        }
    }

    // The second pass: what is wrong was counted and told in the first.
    private static Optional<ImportRow> rightRow(RowParser parser, long line, List<String> cells) {
        try {
            return Optional.of(parser.parse(line, cells));
        } catch (RowParser.BadRow known) {
            return Optional.empty();
        }
    }

    private void count(ImportRow row) {
        goodRows++;
        if (!names.containsKey(row.campaign()) && names.size() >= ImportLimits.NAMES) {
            throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_NAMES, ImportLimits.NAMES);
        }
        names.computeIfAbsent(row.campaign(), NameTally::new).add(row);
        firstDay = firstDay == null || row.firstDay().isBefore(firstDay) ? row.firstDay() : firstDay;
        lastDay = lastDay == null || row.lastDay().isAfter(lastDay) ? row.lastDay() : lastDay;
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
