package org.marketops.metric.file;

import org.marketops.metric.MetricKey;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the separator and the header among the first lines of a file, with the profile that knows it. */
final class HeaderSearch {

    /** By name, in the order in which they are tried. */
    static final Map<String, Character> SEPARATORS = separators();

    private static final int ROWS_TO_LOOK_AT = 20;
    private static final int ROWS_OF_EVIDENCE = 2_000;

    private final UploadedFile file;
    private final TableReader table;
    private final ImportLimits limits;
    private final TextEncoding encoding;
    private final FormatChoices choices;
    private String firstLine = "";
    private String noData = "";
    private FileRefused tooLarge;

    HeaderSearch(UploadedFile file, TableReader table, ImportLimits limits, TextEncoding encoding, FormatChoices choices) {
        this.file = file;
        this.table = table;
        this.limits = limits;
        this.encoding = encoding;
        this.choices = choices;
    }

    Found found() throws IOException {
        Collection<Character> tried = choices.separator().map(List::of).map(chosen -> (Collection<Character>) chosen).orElse(SEPARATORS.values());
        for (char separator : tried) {
            Optional<Found> found = with(separator);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (!noData.isEmpty()) {
            throw new FileRefused(file.name(), FileRefused.Reason.NO_DATA, noData);
        }
        if (tooLarge != null) {
            throw tooLarge;
        }
        throw new FileRefused(file.name(), FileRefused.Reason.UNKNOWN_HEADER, shortened(firstLine));
    }

    private Optional<Found> with(char separator) throws IOException {
        List<Found> found = new ArrayList<>(1);
        List<String> titles = new ArrayList<>();
        int[] looked = {0};
        try (Reader text = encoding.open(file)) {
            table.read(file.name(), text, separator, limits, (line, cells) -> {
                boolean mayBe = choices.header().map(chosen -> line >= chosen).orElse(true);
                if (mayBe) {
                    match(separator, titles, line, cells).ifPresent(found::add);
                }
                if (titles.size() < ROWS_TO_LOOK_AT) {
                    titles.add(joined(cells));
                }
                return found.isEmpty() && (!mayBe || ++looked[0] < (choices.header().isPresent() ? 1 : ROWS_TO_LOOK_AT));
            });
        } catch (FileRefused limit) {
            if (!isLimit(limit)) {
                throw limit;
            }
            // A wrong separator finds too many columns, or one long cell; what fits may come with the next.
            tooLarge = tooLarge == null ? limit : tooLarge;
        }
        rememberFirst(titles);
        return found.stream().findFirst();
    }

    private Optional<Found> match(char separator, List<String> titles, long line, List<String> cells) {
        Header header = new Header(cells);
        Optional<OwnProfile> own = choices.own(header);
        if (choices.columns().containsKey(Profile.CAMPAIGN)) {
            Optional<OwnProfile> same = own.filter(known -> known.choices().filledColumns().equals(choices.filledColumns()));
            return chosenColumns(header, choices).map(columns -> chosen(header, titles, separator, line, columns, cells).by(same));
        }
        if (own.isPresent()) {
            return chosenColumns(header, own.get().choices()).map(columns -> chosen(header, titles, separator, line, columns, cells).by(own));
        }
        for (Profile profile : Profiles.STANDARD) {
            Optional<ColumnMap> columns = profile.match(file.name(), header, String.join("\n", titles));
            if (columns.isPresent()) {
                return Optional.of(new Found(profile.code(), separator, line, columns.get(), List.copyOf(titles), cells));
            }
        }
        return Optional.empty();
    }

    // The kind of report stays what it is when somebody chooses other columns of it.
    private static Found chosen(Header header, List<String> titles, char separator, long line, ColumnMap columns, List<String> cells) {
        Optional<Profile> profile = Profiles.STANDARD.stream().filter(each -> each.knows(header, String.join("\n", titles))).findFirst();
        return new Found(profile.map(Profile::code).orElse("plain-csv"), separator, line,
                profile.map(each -> each.dressed(columns)).orElse(columns), List.copyOf(titles), cells);
    }

    /** A person's own mapping: a line is the header if it has all columns that were chosen. */
    private static Optional<ColumnMap> chosenColumns(Header header, FormatChoices choices) {
        Map<String, Integer> roles = new HashMap<>();
        Map<MetricKey, Integer> metrics = new EnumMap<>(MetricKey.class);
        for (Map.Entry<String, String> column : choices.columns().entrySet()) {
            if (column.getValue().isEmpty()) {
                continue;
            }
            OptionalInt at = header.exactly(column.getValue());
            if (at.isEmpty()) {
                return Optional.empty();
            }
            Optional<MetricKey> metric = MetricKey.find(column.getKey());
            metric.ifPresentOrElse(key -> metrics.put(key, at.getAsInt()), () -> roles.put(column.getKey(), at.getAsInt()));
        }
        return roles.containsKey(Profile.CAMPAIGN) ? Optional.of(new ColumnMap(header, roles, metrics)) : Optional.empty();
    }

    private static Map<String, Character> separators() {
        Map<String, Character> byName = new LinkedHashMap<>();
        byName.put("comma", ',');
        byName.put("semicolon", ';');
        byName.put("tab", '\t');
        byName.put("bar", '|');
        return Collections.unmodifiableMap(byName);
    }

    private void rememberFirst(List<String> lines) {
        for (String line : lines) {
            firstLine = firstLine.isEmpty() ? line : firstLine;
            noData = noData.isEmpty() && NoData.says(line) ? line : noData;
        }
    }

    private static boolean isLimit(FileRefused refused) {
        return refused.reason() == FileRefused.Reason.TOO_MANY_COLUMNS || refused.reason() == FileRefused.Reason.CELL_TOO_LONG;
    }

    private static String joined(List<String> cells) {
        List<String> filled = new ArrayList<>();
        cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).forEach(filled::add);
        return String.join(",", filled);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /** The header, where it stands, and what stands above it. */
    static final class Found {

        private final String profile;
        private final char separator;
        private final long line;
        private final ColumnMap columns;
        private final List<String> titles;
        private final List<String> names;
        private OwnProfile own;

        Found(String profile, char separator, long line, ColumnMap columns, List<String> titles, List<String> names) {
            this.profile = profile;
            this.separator = separator;
            this.line = line;
            this.columns = columns;
            this.titles = titles;
            this.names = List.copyOf(names);
        }

        String profile() {
            return profile;
        }

        Found by(Optional<OwnProfile> profileOfProject) {
            Found found = new Found(profile, separator, line, columns, titles, names);
            found.own = profileOfProject.orElse(null);
            return found;
        }

        Optional<OwnProfile> own() {
            return Optional.ofNullable(own);
        }

        char separator() {
            return separator;
        }

        long line() {
            return line;
        }

        ColumnMap columns() {
            return columns;
        }

        List<String> titles() {
            return titles;
        }

        List<String> columnNames() {
            return names;
        }

        Evidence evidence(UploadedFile file, TableReader table, ImportLimits limits, TextEncoding encoding) throws IOException {
            Evidence evidence = new Evidence(columns);
            int[] looked = {0};
            try (Reader text = encoding.open(file)) {
                table.read(file.name(), text, separator, limits, (at, cells) -> {
                    if (at > line) {
                        evidence.look(cells);
                        looked[0]++;
                    }
                    return looked[0] < ROWS_OF_EVIDENCE;
                });
            }
            return evidence;
        }
    }
}
