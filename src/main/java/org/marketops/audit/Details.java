package org.marketops.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.marketops.kernel.CanonicalJson;

/**
 * The details of an entry: the canonical JSON that is hashed, and the texts in it, each made only when somebody asks. Two threads that ask at once get the same.
 */
final class Details {

    private final Function<String, SortedMap<String, String>> reader;
    private String json;
    private SortedMap<String, String> texts;

    private Details(String json, Function<String, SortedMap<String, String>> reader, SortedMap<String, String> texts) {
        this.json = json;
        this.reader = reader;
        this.texts = texts;
    }

    static Details of(SortedMap<String, String> texts) {
        // Nothing is ever read: the texts are there.
        return new Details(null, null, Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
    }

    static Details stored(String json, Function<String, SortedMap<String, String>> reader) {
        return new Details(json, reader, null);
    }

    String json() {
        if (json == null) {
            json = CanonicalJson.of(texts);
        }
        return json;
    }

    SortedMap<String, String> texts() {
        if (texts == null) {
            texts = Collections.unmodifiableSortedMap(reader.apply(json));
        }
        return texts;
    }
}
