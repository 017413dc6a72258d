package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An address with its UTM parameters. All other parameters of the target stay as they are, byte for byte. A key without a value is absent.
 * Immutable.
 */
public final class UtmLink {

    /** What a value may consist of. */
    static final String SIGNS = "[a-z0-9._-]{1,150}";

    /** The five standard keys and the id, in the order in which they are written. */
    public enum Key {
        SOURCE, MEDIUM, CAMPAIGN, TERM, CONTENT, ID;

        public String parameter() {
            return "utm_" + name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Key> of(String parameter) {
            for (Key key : values()) {
                if (key.parameter().equals(parameter)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }

    private final String target;
    private final Map<Key, String> values = new EnumMap<>(Key.class);

    UtmLink(String target, Map<Key, String> values) {
        this.target = target;
        this.values.putAll(values);
        this.values.values().removeIf(String::isEmpty);
    }

    /** Reads an address. Of a key that stands twice the first value counts; values are percent-decoded once. */
    public static UtmLink parse(String address) {
        Address cut = Address.of(address);
        Map<Key, String> values = new EnumMap<>(Key.class);
        List<String> others = new ArrayList<>();
        for (String parameter : cut.parameters()) {
            int equals = parameter.indexOf('=');
            String name = PercentCode.decodedOnce(equals < 0 ? parameter : parameter.substring(0, equals));
            Optional<Key> key = Key.of(name);
            if (key.isPresent()) {
                values.putIfAbsent(key.get(), equals < 0 ? "" : PercentCode.decodedOnce(parameter.substring(equals + 1)));
            } else {
                others.add(parameter);
            }
        }
        return new UtmLink(cut.with(others), values);
    }

    /** The address without UTM parameters. */
    public String target() {
        return target;
    }

    public Optional<String> value(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The whole address. */
    public String text() {
        Address cut = Address.of(target);
        List<String> parameters = new ArrayList<>(cut.parameters());
        values.forEach((key, value) -> parameters.add(key.parameter() + "=" + PercentCode.encoded(value)));
        return cut.with(parameters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UtmLink && ((UtmLink) other).target.equals(target) && ((UtmLink) other).values.equals(values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, values);
    }

    @Override
    public String toString() {
        return text();
    }
}
