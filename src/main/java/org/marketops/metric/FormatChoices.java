package org.marketops.metric;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person says about how a file is written, in the place of what was detected. Immutable; nothing is required. */
public final class FormatChoices {

    private final Map<String, String> chosen;

    private FormatChoices(Map<String, String> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    public static FormatChoices asDetected() {
        return new FormatChoices(Map.of());
    }

    public FormatChoices numbers(NumberStyle style) {
        return with("numbers", style.name());
    }

    /** @param name of a character set; one that is not offered counts as not chosen */
    public FormatChoices encoding(String name) {
        return TextEncoding.OFFERED.contains(name) ? with("encoding", name) : this;
    }

    /** @param name {@code comma}, {@code semicolon}, {@code tab} or {@code bar}; another counts as not chosen */
    public FormatChoices separator(String name) {
        return HeaderSearch.SEPARATORS.containsKey(name) ? with("separator", name) : this;
    }

    /** The header stands in this line, and its table ends where another one begins. The first line is 1. */
    public FormatChoices header(long line) {
        return line < 1 ? this : with("header", Long.toString(line));
    }

    public FormatChoices days(DayOrder order) {
        return with("days", order.name());
    }

    /** @param code of three letters; one that is none counts as not chosen */
    public FormatChoices currency(String code) {
        return CurrencyCode.read(code).map(read -> with("currency", read)).orElse(this);
    }

    /** For a file that names no days: all its rows are of this period. */
    public FormatChoices period(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? this : with("first", first.toString()).with("last", last.toString());
    }

    public FormatChoices micros(boolean micros) {
        return with("micros", Boolean.toString(micros));
    }

    /** @param field {@code campaign}, {@code day}, {@code currency} … or a metric's code; @param column its name in the header, empty for none */
    public FormatChoices column(String field, String column) {
        return with("column." + field, Header.key(column));
    }

    Optional<NumberStyle> numbers() {
        return get("numbers").map(NumberStyle::valueOf);
    }

    Optional<String> encoding() {
        return get("encoding");
    }

    Optional<Character> separator() {
        return get("separator").map(HeaderSearch.SEPARATORS::get);
    }

    Optional<Long> header() {
        return get("header").map(Long::valueOf);
    }

    Optional<DayOrder> days() {
        return get("days").map(DayOrder::valueOf);
    }

    /** Public because the pages show it again. */
    public Optional<String> currency() {
        return get("currency");
    }

    Optional<Period> period() {
        return get("first").map(first -> Period.of(LocalDate.parse(first), LocalDate.parse(chosen.get("last"))));
    }

    Optional<Boolean> micros() {
        return get("micros").map(Boolean::valueOf);
    }

    /** By field: the normalised name of its column, empty for "no column". */
    Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        chosen.forEach((key, value) -> {
            if (key.startsWith("column.")) {
                columns.put(key.substring("column.".length()), value);
            }
        });
        return columns;
    }

    private Optional<String> get(String key) {
        return Optional.ofNullable(chosen.get(key));
    }

    private FormatChoices with(String key, String value) {
        Map<String, String> more = new HashMap<>(chosen);
        more.put(key, value);
        return new FormatChoices(more);
    }
}
