package org.marketops.metric.file.jira;

import org.marketops.metric.file.DayOrder;
import org.marketops.metric.file.FileFormat;
import org.marketops.metric.file.NumberStyle;
import org.marketops.metric.file.TextEncoding;
import org.marketops.metric.jira.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a file was read, each part with what can be chosen in its place. */
public final class FormatView {

    private final FileFormat format;
    private final SortedMap<String, String> chosen;
    private final Words words;
    private final String zone;

    /** @param zone in which days are of which nobody says another */
    FormatView(FileFormat format, SortedMap<String, String> chosen, Words words, String zone) {
        this.format = format;
        this.chosen = chosen;
        this.words = words;
        this.zone = zone;
    }

    /** Open at once where the import cannot go on without it. */
    public boolean isOpen() {
        return !chosen.isEmpty() || format.isCurrencyNeeded();
    }

    public boolean isCurrencyNeeded() {
        return format.isCurrencyNeeded();
    }

    /** Sent on with the commit. */
    public List<PreviewView.Line> getChosen() {
        List<PreviewView.Line> lines = new ArrayList<>();
        chosen.forEach((name, value) -> lines.add(new PreviewView.Line(name, value)));
        return lines;
    }

    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        List<PreviewView.Option> encodings = new ArrayList<>();
        TextEncoding.OFFERED.forEach(name -> encodings.add(option(name, name, format.encoding())));
        choices.add(choice("f.encoding", words.of("page.read.encoding"), encodings));
        List<PreviewView.Option> separators = new ArrayList<>();
        for (String name : List.of("comma", "semicolon", "tab", "bar")) {
            separators.add(option(name, words.of("separator." + name), Words.separatorName(format.separator())));
        }
        choices.add(choice("f.separator", words.of("page.read.separator"), separators));
        choices.add(choice("f.numbers", words.of("page.read.numbers"), List.of(
                option(NumberStyle.POINT.name(), words.of("page.read.numbers.POINT"), format.numbers().name()),
                option(NumberStyle.COMMA.name(), words.of("page.read.numbers.COMMA"), format.numbers().name()))));
        List<PreviewView.Option> days = new ArrayList<>();
        for (DayOrder order : DayOrder.values()) {
            days.add(option(order.name(), words.of("page.read.order." + order.name()), format.days().name()));
        }
        choices.add(choice("f.days", words.of("page.read.order"), days));
        String micros = format.micros() ? "yes" : "no";
        choices.add(choice("f.micros", words.of("page.read.micros"), List.of(
                option("no", words.of("page.read.micros.no"), micros),
                option("yes", words.of("page.read.micros.yes"), micros))));
        return choices;
    }

    /** All zones of the world by name; the one that was chosen, or else the company's. */
    public List<PreviewView.Option> getZones() {
        String now = format.zone().orElse(zone);
        SortedSet<String> ids = new TreeSet<>();
        ids.add("UTC");
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).forEach(ids::add);
        ids.add(now);
        return ids.stream().filter(id -> !id.isEmpty()).map(id -> option(id, id, now)).collect(Collectors.toList());
    }

    /** For each field the columns of the file, with the one that it is read from. */
    public List<Choice> getColumns() {
        List<Choice> choices = new ArrayList<>();
        for (String field : FormatForm.fields()) {
            String name = FormatForm.COLUMN + field;
            String now = format.columnOf(field).orElse("");
            List<PreviewView.Option> options = new ArrayList<>();
            options.add(new PreviewView.Option(FormatForm.NO_COLUMN, words.of("page.columns.none"), now.isEmpty()));
            for (String column : format.columnNames()) {
                String text = column.strip();
                if (!text.isEmpty()) {
                    options.add(new PreviewView.Option(text, text, text.equals(now)));
                }
            }
            choices.add(choice(name, words.field(field), options));
        }
        return choices;
    }

    /** Empty as long as the header was found by itself. */
    public String getHeader() {
        return chosen.getOrDefault("f.header", "");
    }

    public String getFirst() {
        return chosen.getOrDefault("f.first", "");
    }

    public String getLast() {
        return chosen.getOrDefault("f.last", "");
    }

    public String getCurrency() {
        return chosen.getOrDefault("f.currency", format.currencyInHeader());
    }

    private static Choice choice(String name, String label, List<PreviewView.Option> options) {
        return new Choice(name, label, options);
    }

    private static PreviewView.Option option(String value, String label, String now) {
        return new PreviewView.Option(value, label, value.equals(now));
    }

    /** A label with a list to choose from. */
    public static final class Choice {

        private final String name;
        private final String label;
        private final List<PreviewView.Option> options;

        Choice(String name, String label, List<PreviewView.Option> options) {
            this.name = name;
            this.label = label;
            this.options = options;
        }

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public List<PreviewView.Option> getOptions() {
            return options;
        }
    }
}
