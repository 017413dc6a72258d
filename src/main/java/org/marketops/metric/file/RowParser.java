package org.marketops.metric.file;

import org.marketops.metric.Amount;
import org.marketops.metric.Fact;
import org.marketops.metric.ImportRow;
import org.marketops.metric.MetricKey;
import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the cells of one row into numbers, or says which cell is wrong. One error a row: the first from the left. */
final class RowParser {

    /** Jira's longest summary: a longer name can match no issue and name no new one. */
    private static final int LONGEST_NAME = 255;
    private static final int MICRO_DIGITS = 6;

    private static final Pattern ISSUE_KEY = Pattern.compile("[A-Z][A-Z0-9_]+-[1-9][0-9]*");

    private final Reading reading;
    private final ColumnMap columns;
    private final NumberText numbers;
    private final DayText days;

    RowParser(Reading reading) {
        this.reading = reading;
        this.columns = reading.columns();
        this.numbers = new NumberText(reading.numbers());
        this.days = new DayText(reading.days());
    }

    /** A summary line of the file itself. Counting it would double every sum. */
    boolean isTotal(List<String> cells) {
        String campaign = text(cells, columns.campaign());
        return TotalRow.says(campaign)
                || !cells.isEmpty() && TotalRow.says(cells.get(0)) && (campaign.isEmpty() || NumberText.isNoValue(campaign));
    }

    /** @throws BadRow naming the cell */
    ImportRow parse(long row, List<String> cells) throws BadRow {
        String campaign = campaign(row, cells);
        Period period = period(row, cells);
        Map<MetricKey, BigDecimal> amounts = new EnumMap<>(MetricKey.class);
        boolean money = false;
        for (Map.Entry<MetricKey, Integer> column : columns.metrics().entrySet()) {
            Optional<BigDecimal> value = amount(row, cells, column.getKey(), column.getValue());
            value.ifPresent(found -> amounts.put(column.getKey(), found));
            money |= value.isPresent() && column.getKey().isMoney();
        }
        columns.perRow().ifPresent(metric -> amounts.put(metric, BigDecimal.ONE));
        return new ImportRow(campaign, period.first(), period.last(), money ? currency(row, cells) : Fact.NO_CURRENCY, amounts);
    }

    /** The amounts of a summary line that can be read, for comparing. */
    Map<MetricKey, BigDecimal> readable(List<String> cells) {
        Map<MetricKey, BigDecimal> amounts = new EnumMap<>(MetricKey.class);
        columns.metrics().forEach((metric, at) -> {
            try {
                numbers.read(text(cells, at)).ifPresent(value -> amounts.put(metric, value));
            } catch (UnreadableCell nothingToCompare) {
                // A dash or a ratio under a column of counts.
            }
        });
        return amounts;
    }

    /** What a row costs that may be wrong elsewhere, by currency; empty where cost or currency cannot be read. */
    Map<String, BigDecimal> cost(long row, List<String> cells) {
        Integer at = columns.metrics().get(MetricKey.SPEND);
        try {
            Optional<BigDecimal> cost = at == null ? Optional.empty() : amount(row, cells, MetricKey.SPEND, at);
            return cost.isPresent() ? Map.of(currency(row, cells), cost.get()) : Map.of();
        } catch (BadRow unreadable) {
            return Map.of();
        }
    }

    private Period period(long row, List<String> cells) throws BadRow {
        if (reading.period().isPresent()) {
            return reading.period().get();
        }
        int firstAt = columns.firstDay().orElseThrow();
        int lastAt = columns.lastDay().orElseThrow();
        if (firstAt == lastAt) {
            return oneCell(row, cells, firstAt);
        }
        LocalDate first = day(row, cells, firstAt);
        LocalDate last = day(row, cells, lastAt);
        if (last.isBefore(first)) {
            throw bad(row, lastAt, cells, RowProblem.END_BEFORE_START);
        }
        return Period.of(first, last);
    }

    // A day, or both ends of a period in one cell.
    private Period oneCell(long row, List<String> cells, int at) throws BadRow {
        try {
            LocalDate day = days.read(cell(row, cells, at));
            return Period.of(day, day);
        } catch (UnreadableCell noDay) {
            return Period.in(text(cells, at), days).orElseThrow(() -> bad(row, at, cells, noDay.problem()));
        }
    }

    private String campaign(long row, List<String> cells) throws BadRow {
        String key = columns.at(Profile.KEY).isPresent() ? text(cells, columns.at(Profile.KEY).getAsInt()).toUpperCase(Locale.ROOT) : "";
        if (ISSUE_KEY.matcher(key).matches()) {
            return key;
        }
        String name = cell(row, cells, columns.campaign()).strip();
        if (NumberText.isNoValue(name)) {
            throw bad(row, columns.campaign(), cells, RowProblem.NO_CAMPAIGN);
        }
        if (name.length() > LONGEST_NAME) {
            throw bad(row, columns.campaign(), cells, RowProblem.NAME_TOO_LONG);
        }
        return name;
    }

    private LocalDate day(long row, List<String> cells, int at) throws BadRow {
        String text = cell(row, cells, at);
        try {
            return days.read(text);
        } catch (UnreadableCell unreadable) {
            throw bad(row, at, cells, unreadable.problem());
        }
    }

    private Optional<BigDecimal> amount(long row, List<String> cells, MetricKey metric, int at) throws BadRow {
        String text = cell(row, cells, at);
        try {
            Optional<BigDecimal> value = numbers.read(text);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal amount = reading.isMicros(metric) ? value.get().movePointLeft(MICRO_DIGITS) : value.get();
            if (amount.signum() < 0) {
                throw new UnreadableCell(RowProblem.NEGATIVE);
            }
            if (metric.isWholeNumber() && amount.stripTrailingZeros().scale() > 0) {
                throw new UnreadableCell(RowProblem.NOT_A_WHOLE_NUMBER);
            }
            Amount.of(amount);
            return Optional.of(amount);
        } catch (ArithmeticException tooLarge) {
            throw bad(row, at, cells, RowProblem.TOO_LARGE);
        } catch (UnreadableCell unreadable) {
            throw bad(row, at, cells, unreadable.problem());
        }
    }

    private String currency(long row, List<String> cells) throws BadRow {
        if (reading.currencyColumn().isEmpty()) {
            return reading.fixedCurrency().orElse(Fact.NO_CURRENCY);
        }
        int at = reading.currencyColumn().getAsInt();
        Optional<String> code = CurrencyCode.read(cell(row, cells, at));
        if (code.isEmpty()) {
            throw bad(row, at, cells, RowProblem.NOT_A_CURRENCY);
        }
        return code.get();
    }

    private static String text(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    private String cell(long row, List<String> cells, int at) throws BadRow {
        if (at >= cells.size()) {
            throw bad(row, at, cells, RowProblem.CELL_MISSING);
        }
        return cells.get(at);
    }

    private BadRow bad(long row, int at, List<String> cells, RowProblem problem) {
        String text = at < cells.size() ? cells.get(at) : "";
        return new BadRow(new RowError(row, columns.header().nameAt(at), text, problem));
    }

    /** A row with an error, on its way to the list of errors. */
    static final class BadRow extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient RowError error;

        BadRow(RowError error) {
            super(error.toString(), null, false, false);
            this.error = error;
        }

        RowError error() {
            return error;
        }
    }
}
