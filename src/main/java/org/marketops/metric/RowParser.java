package org.marketops.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the cells of one row into numbers, or says which cell is wrong. One error a row: the first from the left. */
final class RowParser {

    /** Jira's longest summary: a longer name can match no issue and name no new one. */
    private static final int LONGEST_NAME = 255;

    private final ColumnMap columns;
    private final NumberText numbers;

    RowParser(ColumnMap columns, boolean decimalComma) {
        this.columns = columns;
        this.numbers = new NumberText(decimalComma);
    }

    /** A summary line of the file itself. Counting it would double every sum. */
    boolean isTotal(List<String> cells) {
        int at = columns.campaign();
        String first = at < cells.size() ? cells.get(at).strip().toLowerCase(Locale.ROOT) : "";
        return first.equals("total") || first.equals("totals") || first.startsWith("total:");
    }

    /** @throws BadRow naming the cell */
    ImportRow parse(long row, List<String> cells) throws BadRow {
        String campaign = campaign(row, cells);
        LocalDate first = day(row, cells, columns.firstDay());
        LocalDate last = day(row, cells, columns.lastDay());
        if (last.isBefore(first)) {
            throw bad(row, columns.lastDay(), cells, RowProblem.END_BEFORE_START);
        }
        Map<MetricKey, BigDecimal> amounts = new EnumMap<>(MetricKey.class);
        for (Map.Entry<MetricKey, Integer> column : columns.metrics().entrySet()) {
            amount(row, cells, column.getKey(), column.getValue()).ifPresent(value -> amounts.put(column.getKey(), value));
        }
        String currency = amounts.containsKey(MetricKey.SPEND) ? currency(row, cells) : Fact.NO_CURRENCY;
        return new ImportRow(campaign, first, last, currency, amounts);
    }

    private String campaign(long row, List<String> cells) throws BadRow {
        String name = cell(row, cells, columns.campaign()).strip();
        if (name.isEmpty()) {
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
            return DayText.read(text);
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
            if (value.get().signum() < 0) {
                throw new UnreadableCell(RowProblem.NEGATIVE);
            }
            if (metric.isWholeNumber() && value.get().stripTrailingZeros().scale() > 0) {
                throw new UnreadableCell(RowProblem.NOT_A_WHOLE_NUMBER);
            }
            Amount.of(value.get());
            return value;
        } catch (ArithmeticException tooLarge) {
            throw bad(row, at, cells, RowProblem.TOO_LARGE);
        } catch (UnreadableCell unreadable) {
            throw bad(row, at, cells, unreadable.problem());
        }
    }

    private String currency(long row, List<String> cells) throws BadRow {
        if (columns.currencyColumn().isEmpty()) {
            return columns.fixedCurrency();
        }
        int at = columns.currencyColumn().getAsInt();
        Optional<String> code = CurrencyCode.read(cell(row, cells, at));
        if (code.isEmpty()) {
            throw bad(row, at, cells, RowProblem.NOT_A_CURRENCY);
        }
        return code.get();
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
