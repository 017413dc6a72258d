package org.marketops.metric.file;

import org.marketops.metric.ImportRow;
import org.marketops.metric.MetricKey;
import org.marketops.metric.NameTally;
import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<String, BigDecimal> errorSpend = new TreeMap<>();
    private int errorCount;
    private int totalRows;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private final RowsAbove right = new RowsAbove();
    private BigDecimal statedSpend;
    private final ReportedRatios reported;
    private String noData = "";
    private long end = Long.MAX_VALUE;

    private FileScan(UploadedFile file, FileFormat format, TableReader table, ImportLimits limits) {
        this.file = file;
        this.format = format;
        this.table = table;
        this.limits = limits;
        this.reported = format.reportedRatios();
    }

    /** @throws FileRefused if the file as a whole cannot be imported */
    public static FileScan of(UploadedFile file, TableReader table, ImportLimits limits, FormatChoices choices) {
        try {
            FileScan scan = new FileScan(file, FileFormat.detect(file, table, limits, choices), table, limits);
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
                if (line >= end) {
                    return false;
                }
                if (!isBesidesTheTable(cells) && !parser.isTotal(cells)) {
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
        return right.rows() + errorCount;
    }

    public int goodRows() {
        return right.rows();
    }

    public int errorCount() {
        return errorCount;
    }

    /** What rows with an error cost, by currency, as far as that can be read. */
    public Map<String, BigDecimal> errorSpend() {
        return Map.copyOf(errorSpend);
    }

    /** The first 200, in the order of the file. */
    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    /** Summary rows of the file itself, which are left out. */
    public int totalRows() {
        return totalRows;
    }

    /** The spend that the file's own total row states, unread units and all; empty if it states none. */
    public Optional<BigDecimal> statedSpend() {
        return Optional.ofNullable(statedSpend);
    }

    /** The spend of all right rows, whatever its currency. */
    public BigDecimal spend() {
        return right.sum(MetricKey.SPEND);
    }

    /** Reads the file once more and hands out every row with an error, as it stands in the file. */
    public void forEachBadRow(BadRowTaker taker) {
        RowParser parser = format.parser();
        RowsAbove above = new RowsAbove();
        try {
            format.readRows(file, table, limits, (line, cells) -> {
                if (line >= end) {
                    return false;
                }
                if (!isBesidesTheTable(cells) && !parser.isTotal(cells)) {
                    handOutIfBad(parser, line, cells, above, taker);
                }
                return true;
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file.name(), unreadable);
        }
    }

    // What the first look took for a total depends on the rows above it, so they are added up once more.
    private static void handOutIfBad(RowParser parser, long line, List<String> cells, RowsAbove above, BadRowTaker taker) {
        try {
            above.add(parser.parse(line, cells));
        } catch (RowParser.BadRow bad) {
            boolean total = bad.error().problem() == RowProblem.NO_CAMPAIGN && above.addUpTo(parser.readable(cells));
            if (!total) {
                taker.row(bad.error(), cells);
            }
        }
    }

    /** Takes a row with an error. */
    public interface BadRowTaker {
        void row(RowError error, List<String> cells);
    }

    /** What the right rows state as ratios; nothing is computed with them. */
    ReportedRatios reported() {
        return reported;
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
            if (isBesidesTheTable(cells)) {
                return true;
            }
            if (parser.isTotal(cells)) {
                total(parser, cells);
                return true;
            }
            if (rows() >= limits.rows()) {
                throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_ROWS, limits.rows());
            }
            look(parser, line, cells);
            return line < end;
        });
        if (rows() == 0) {
            throw noData.isEmpty() ? new FileRefused(file.name(), FileRefused.Reason.HEADER_ONLY, format.profile(), format.headerLine())
                    : new FileRefused(file.name(), FileRefused.Reason.NO_DATA, noData);
        }
    }

    private boolean isBesidesTheTable(List<String> cells) {
        String only = onlyCell(cells);
        if (only == null) {
            return false;
        }
        noData = noData.isEmpty() && NoData.says(only) ? only : noData;
        return only.isEmpty() || only.charAt(0) == '#' && cells.size() < format.columns().header().size() || NoData.says(only);
    }

    private void look(RowParser parser, long line, List<String> cells) {
        try {
            ImportRow row = parser.parse(line, cells);
            count(row);
            reported.look(row, cells);
        } catch (RowParser.BadRow bad) {
            if (SecondTable.begins(cells, format.columns()) && format.isOneOfSeveral()) {
                end = line;
                return;
            }
            if (SecondTable.begins(cells, format.columns())) {
                throw new FileRefused(file.name(), FileRefused.Reason.SEVERAL_TABLES, line, format.headerLine());
            }
            if (bad.error().problem() == RowProblem.NO_CAMPAIGN && right.addUpTo(parser.readable(cells))) {
                total(parser, cells);
                return;
            }
            errorCount++;
            parser.cost(line, cells).forEach((code, amount) -> errorSpend.merge(code, amount, BigDecimal::add));
            if (errors.size() < ERRORS_KEPT) {
                errors.add(bad.error());
            }
        }
    }

    private void total(RowParser parser, List<String> cells) {
        totalRows++;
        if (statedSpend == null) {
            statedSpend = parser.readable(cells).get(MetricKey.SPEND);
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
        if (!names.containsKey(row.campaign()) && names.size() >= ImportLimits.NAMES) {
            throw new FileRefused(file.name(), FileRefused.Reason.TOO_MANY_NAMES, ImportLimits.NAMES);
        }
        names.computeIfAbsent(row.campaign(), NameTally::new).add(row);
        right.add(row);
        firstDay = firstDay == null || row.firstDay().isBefore(firstDay) ? row.firstDay() : firstDay;
        lastDay = lastDay == null || row.lastDay().isAfter(lastDay) ? row.lastDay() : lastDay;
    }

    /** The one filled cell of a row, empty for a blank row, null for a row with more. */
    private static String onlyCell(List<String> cells) {
        String only = "";
        for (String cell : cells) {
            if (!cell.isBlank()) {
                if (!only.isEmpty()) {
                    return null;
                }
                only = cell.strip();
            }
        }
        return only;
    }
}
