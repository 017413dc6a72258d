package org.marketops.metric;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The names over the columns. Looked up without regard to case and repeated blanks. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String key = key(names.get(i));
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

    /** The first column whose looked-up name starts so, as written in the file. */
    Optional<String> startingWith(String start) {
        return names.stream().filter(name -> key(name).startsWith(start)).findFirst();
    }

    String nameAt(int position) {
        return names.get(position).strip();
    }

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
