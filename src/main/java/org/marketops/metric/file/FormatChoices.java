package org.marketops.metric.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a person says about how a file is written, in the place of what was detected. Immutable; nothing is required. */
public final class FormatChoices {

    private static final String NONE = "none";
    private static final Set<String> OF_ANY_FILE = Set.of("numbers", "days", "currency", "micros", "zone");

    private final Map<String, String> chosen;
    private final List<OwnProfile> known;

    private FormatChoices(Map<String, String> chosen, List<OwnProfile> known) {
        this.chosen = Map.copyOf(chosen);
        this.known = List.copyOf(known);
    }

    public static FormatChoices asDetected() {
        return new FormatChoices(Map.of(), List.of());
    }

    /** @param text of {@link #asText()} */
    public static FormatChoices ofText(String text) {
        Map<String, String> chosen = new HashMap<>();
        for (String line : text.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) {
                chosen.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return new FormatChoices(chosen, List.of());
    }

    /** One choice a line, in their order; no value has a line break in it. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(chosen).forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** These profiles may read the file, the first that fits. */
    public FormatChoices knowing(List<OwnProfile> profiles) {
        return new FormatChoices(chosen, profiles);
    }

    /** @param name of a profile of the project's own; {@code none} for a ready-made one */
    public FormatChoices profile(String name) {
        return name.isEmpty() ? this : with("profile", name);
    }

    /** @param id of a time zone; one that there is not counts as not chosen */
    public FormatChoices zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? with("zone", id) : this;
    }

    /** The zone that the source's days are in. Days stay as they are in the file: this is told, and nothing is shifted by it. */
    public Optional<String> zone() {
        return get("zone");
    }

    /** The profile that reads this header: the one that was named, or the first with its fingerprint. */
    Optional<OwnProfile> own(Header header) {
        String name = chosen.getOrDefault("profile", "");
        if (known.isEmpty() || name.equals(NONE)) {
            return Optional.empty();
        }
        String fingerprint = header.fingerprint();
        return known.stream().filter(profile -> name.isEmpty() ? profile.fingerprint().equals(fingerprint) : profile.name().equals(name)).findFirst();
    }

    /** These, and what the other says of that about which these say nothing. */
    FormatChoices over(FormatChoices other) {
        Map<String, String> both = new HashMap<>(other.chosen);
        both.putAll(chosen);
        return new FormatChoices(both, known);
    }

    /** What holds for the next file too: not its encoding, its title lines and its period. */
    FormatChoices ofAnyFile(Map<String, String> columns) {
        Map<String, String> kept = new HashMap<>();
        chosen.forEach((key, value) -> {
            if (OF_ANY_FILE.contains(key) && !value.equals(DayOrder.UNKNOWN.name())) {
                kept.put(key, value);
            }
        });
        columns.forEach((field, column) -> kept.put("column." + field, column));
        return new FormatChoices(kept, List.of());
    }

    /** Public because the page of profiles shows them: by field the normalised name of its column. */
    public SortedMap<String, String> filledColumns() {
        SortedMap<String, String> filled = new TreeMap<>(columns());
        filled.values().removeIf(String::isEmpty);
        return filled;
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

    public Optional<NumberStyle> numbers() {
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

    public Optional<DayOrder> days() {
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
        return new FormatChoices(more, known);
    }

    /** Whether a field is no metric but says whose row it is, of which days and in which currency. */
    public static boolean isRole(String field) {
        return Profile.ROLES.contains(field);
    }
}
