package org.marketops.metric.file;

import org.marketops.kernel.Sha256;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names over the columns. Looked up without regard to case, underscores and repeated blanks, and without what stands
 * behind a name in brackets as its currency: {@code Amount spent (USD)} is found as {@code amount spent}.
 */
final class Header {

    private static final Pattern IN_CURRENCY = Pattern.compile("(.+?) ?[(\\[]([a-z]{3})[)\\]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s_]+");
    private static final String MICROS = "micros";

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String key = base(names.get(i));
            if (!key.isEmpty() && positions.putIfAbsent(key, i) != null) {
                twice.add(key);
            }
        }
    }

    boolean has(String name) {
        return positions.containsKey(name);
    }

    boolean hasTwice(String name) {
        return twice.contains(name);
    }

    OptionalInt position(String name) {
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The first of these names that is there. */
    OptionalInt position(Iterable<String> alternatives) {
        for (String name : alternatives) {
            if (has(name)) {
                return position(name);
            }
        }
        return OptionalInt.empty();
    }

    /** By the whole name, with what stands in brackets. */
    OptionalInt exactly(String key) {
        for (int i = 0; i < names.size(); i++) {
            if (key(names.get(i)).equals(key)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** How many columns have this whole name. */
    long countOf(String key) {
        return names.stream().filter(name -> key(name).equals(key)).count();
    }

    /** The same for files with the same columns, in whatever order. */
    String fingerprint() {
        SortedSet<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add(key(name)));
        return Sha256.of(String.join("\n", keys));
    }

    int size() {
        return names.size();
    }

    String nameAt(int position) {
        return position < names.size() ? names.get(position).strip() : "";
    }

    /** What stands in brackets in the place of a currency, in capitals; empty if nothing does. */
    String currencyAt(int position) {
        Matcher matcher = IN_CURRENCY.matcher(key(names.get(position)));
        return matcher.matches() ? matcher.group(2).toUpperCase(Locale.ROOT) : "";
    }

    /** The column says of itself that it holds millionths. */
    boolean isMicros(int position) {
        return key(names.get(position)).contains(MICROS);
    }

    static String key(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String base(String name) {
        String key = key(name);
        Matcher matcher = IN_CURRENCY.matcher(key);
        return matcher.matches() ? matcher.group(1) : key;
    }
}
