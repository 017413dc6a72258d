package org.marketops.verifier;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads an export plan by plan; holds one plan at a time. */
final class ExportReader {

    static final String FORMAT = "marketops-record/1";

    private final JsonReader json;
    private long plans;
    private long entries;

    ExportReader(Reader in) {
        this.json = new JsonReader(in);
    }

    /** @return how many plans the person who exported was not allowed to see */
    long read(Consumer<PlanExport> each) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        Set<String> names = new HashSet<>();
        json.expect('{');
        do {
            String name = name(names);
            if (name.equals("plans")) {
                plans(each, texts);
            } else {
                value(name, texts, numbers);
            }
        } while (json.found(','));
        json.expect('}');
        if (json.peek() >= 0) {
            throw new Unreadable("There is more in the file after the end of the export.");
        }
        compare("planCount", numbers, plans);
        compare("entryCount", numbers, entries);
        return numbers.getOrDefault("plansNotVisible", 0L);
    }

    private void plans(Consumer<PlanExport> each, Map<String, String> texts) throws IOException {
        if (!FORMAT.equals(texts.get("format"))) {
            throw new Unreadable("The file is no export of the form " + FORMAT + "; its form is \"" + texts.get("format") + "\".");
        }
        json.expect('[');
        if (!json.found(']')) {
            do {
                PlanExport plan = plan();
                plans++;
                entries += plan.entries().size();
                each.accept(plan);
            } while (json.found(','));
            json.expect(']');
        }
    }

    private PlanExport plan() throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        Set<String> names = new HashSet<>();
        List<Entry> found = new ArrayList<>();
        json.expect('{');
        do {
            String name = name(names);
            if (name.equals("entries")) {
                entries(found);
            } else {
                value(name, texts, numbers);
            }
        } while (json.found(','));
        json.expect('}');
        return new PlanExport(text(texts, "key"), text(texts, "id"), found, number(numbers, "count"), number(numbers, "countNow"),
                text(texts, "headNow"));
    }

    private void entries(List<Entry> into) throws IOException {
        json.expect('[');
        if (!json.found(']')) {
            do {
                into.add(entry());
            } while (json.found(','));
            json.expect(']');
        }
    }

    private Entry entry() throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> record = new HashMap<>();
        Set<String> names = new HashSet<>();
        String raw = null;
        json.expect('{');
        do {
            String name = name(names);
            if (name.equals("record")) {
                json.keep();
                record(record);
                raw = json.kept();
            } else {
                texts.put(name, json.text());
            }
        } while (json.found(','));
        json.expect('}');
        if (raw == null) {
            throw new Unreadable("An entry has no \"record\".");
        }
        return new Entry(record, raw, text(texts, "hash"));
    }

    private void record(Map<String, String> into) throws IOException {
        json.expect('{');
        if (!json.found('}')) {
            do {
                String name = json.text();
                json.expect(':');
                into.putIfAbsent(name, json.text());
            } while (json.found(','));
            json.expect('}');
        }
    }

    private String name(Set<String> names) throws IOException {
        String name = json.text();
        json.expect(':');
        if (!names.add(name)) {
            throw new Unreadable("\"" + name + "\" stands twice in one object.");
        }
        return name;
    }

    private void value(String name, Map<String, String> texts, Map<String, Long> numbers) throws IOException {
        if (json.peek() == '"') {
            texts.put(name, json.text());
        } else {
            numbers.put(name, json.number());
        }
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new Unreadable("\"" + name + "\" is missing.");
        }
        return text;
    }

    private static long number(Map<String, Long> numbers, String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new Unreadable("\"" + name + "\" is missing.");
        }
        return number;
    }

    private static void compare(String name, Map<String, Long> numbers, long found) {
        if (number(numbers, name) != found) {
            throw new Unreadable("The file says " + name + " " + numbers.get(name) + " and holds " + found
                    + ": whole plans or entries were taken out or put in.");
        }
    }
}
