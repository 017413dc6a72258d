package org.marketops.metric.file;

import org.marketops.metric.MetricKey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A kind of export that is known by its header, as data: which names its columns have, in which languages. */
final class Profile {

    static final String CAMPAIGN = "campaign";
    static final String KEY = "key";
    static final String DAY = "day";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String CURRENCY = "currency";
    static final List<String> ROLES = List.of(CAMPAIGN, KEY, DAY, FIRST, LAST, CURRENCY);

    private final String code;
    private final List<List<String>> signs = new ArrayList<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private Pattern title;
    private boolean micros;
    private MetricKey perRow;

    Profile(String code) {
        this.code = code;
    }

    /** One line of the data: a field of this profile and what may stand in the header for it. */
    void learn(String field, String text) {
        switch (field) {
            case "sign":
                signs.add(names(text));
                break;
            case "title":
                title = Pattern.compile(text);
                break;
            case "money":
                micros = text.equals("micros");
                break;
            case "rows":
                perRow = MetricKey.ofCode(text);
                break;
            default:
                fields.put(field, names(text));
        }
    }

    /** Stored with every fact as its source; never change one. */
    String code() {
        return code;
    }

    /**
     * @param titles the text of the lines above the header
     * @return empty if the header is not of this kind
     * @throws FileRefused if it is, but cannot be read without guessing
     */
    Optional<ColumnMap> match(String fileName, Header header, String titles) {
        return knows(header, titles) ? Optional.of(columns(fileName, header)) : Optional.empty();
    }

    boolean knows(Header header, String titles) {
        return signs.stream().allMatch(names -> header.position(names).isPresent())
                && (title == null || title.matcher(titles).find());
    }

    /** With what this kind of report means beside its columns: each row is one lead, money is in millionths. */
    ColumnMap dressed(ColumnMap map) {
        return (perRow == null ? map : map.counting(perRow)).inMicros(micros);
    }

    private ColumnMap columns(String fileName, Header header) {
        Map<String, Integer> roles = new HashMap<>();
        for (String role : ROLES) {
            position(fileName, header, role).ifPresent(at -> roles.put(role, at));
        }
        Map<MetricKey, Integer> metrics = new EnumMap<>(MetricKey.class);
        for (MetricKey metric : MetricKey.ofFiles()) {
            position(fileName, header, metric.code()).ifPresent(at -> metrics.put(metric, at));
        }
        if (!roles.containsKey(CAMPAIGN)) {
            throw new FileRefused(fileName, FileRefused.Reason.COLUMN_MISSING, "campaign");
        }
        if (metrics.isEmpty() && perRow == null) {
            throw new FileRefused(fileName, FileRefused.Reason.COLUMN_MISSING, "impressions");
        }
        return dressed(new ColumnMap(header, roles, metrics));
    }

    private OptionalInt position(String fileName, Header header, String field) {
        for (String name : fields.getOrDefault(field, List.of())) {
            if (header.hasTwice(name)) {
                throw new FileRefused(fileName, FileRefused.Reason.COLUMN_TWICE, name);
            }
            if (header.has(name)) {
                return header.position(name);
            }
        }
        return OptionalInt.empty();
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split("\\|")) {
            names.add(Header.key(name));
        }
        return names;
    }
}
