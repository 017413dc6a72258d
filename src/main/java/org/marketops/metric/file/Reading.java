package org.marketops.metric.file;

import org.marketops.metric.MetricKey;

import java.util.Optional;
import java.util.OptionalInt;

/** How the cells of one file are read: what was detected, or what a person chose in its place. */
final class Reading {

    private final ColumnMap columns;
    private final NumberStyle numbers;
    private final DayOrder days;
    private final Boolean microsChosen;
    private final Period period;
    private final String currency;
    private final boolean currencyColumn;
    private final String zone;

    private Reading(ColumnMap columns, NumberStyle numbers, DayOrder days, Boolean microsChosen, Period period, String currency,
                    boolean currencyColumn, String zone) {
        this.columns = columns;
        this.numbers = numbers;
        this.days = days;
        this.microsChosen = microsChosen;
        this.period = period;
        this.currency = currency;
        this.currencyColumn = currencyColumn;
        this.zone = zone;
    }

    /** @throws FileRefused if rows would have no days, or the header names a currency that there is not */
    static Reading of(String fileName, HeaderSearch.Found found, Evidence evidence, FormatChoices choices) {
        ColumnMap columns = found.columns();
        DayOrder order = choices.days().orElseGet(evidence::days);
        Period period = columns.firstDay().isPresent() ? null
                : choices.period().or(() -> Period.inLines(found.titles(), new DayText(order)))
                        .orElseThrow(() -> new FileRefused(fileName, FileRefused.Reason.PERIOD_MISSING));
        String currency = choices.currency().orElseGet(() -> inHeader(fileName, columns));
        boolean column = choices.currency().isEmpty() && currency.isEmpty() && columns.at(Profile.CURRENCY).isPresent();
        return new Reading(columns, choices.numbers().orElseGet(() -> evidence.numbers(found.separator())), order,
                choices.micros().orElse(null), period, currency, column, choices.zone().orElse(null));
    }

    private static String inHeader(String fileName, ColumnMap columns) {
        String found = "";
        for (var metric : columns.metrics().entrySet()) {
            String text = metric.getKey().isMoney() ? columns.header().currencyAt(metric.getValue()) : "";
            if (!text.isEmpty() && CurrencyCode.read(text).isEmpty()) {
                throw new FileRefused(fileName, FileRefused.Reason.UNKNOWN_CURRENCY, columns.header().nameAt(metric.getValue()), text);
            }
            found = found.isEmpty() ? text : found;
        }
        return found;
    }

    ColumnMap columns() {
        return columns;
    }

    NumberStyle numbers() {
        return numbers;
    }

    DayOrder days() {
        return days;
    }

    Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    boolean isMicros(MetricKey metric) {
        return metric.isMoney() && (microsChosen == null ? columns.isMicros(metric) : microsChosen);
    }

    boolean anyMicros() {
        return columns.metrics().keySet().stream().anyMatch(this::isMicros);
    }

    /** Empty where a column gives it row by row, and where nothing does. */
    Optional<String> fixedCurrency() {
        return currency.isEmpty() ? Optional.empty() : Optional.of(currency);
    }

    OptionalInt currencyColumn() {
        return currencyColumn ? columns.at(Profile.CURRENCY) : OptionalInt.empty();
    }

    boolean isCurrencyNeeded() {
        return columns.hasMoney() && currency.isEmpty() && !currencyColumn;
    }

    Optional<String> columnOf(String field) {
        Optional<MetricKey> metric = MetricKey.find(field);
        OptionalInt at = metric.isPresent() ? position(metric.get()) : columns.at(field);
        return at.isPresent() ? Optional.of(columns.header().nameAt(at.getAsInt())) : Optional.empty();
    }

    private OptionalInt position(MetricKey metric) {
        Integer at = columns.metrics().get(metric);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }
}
