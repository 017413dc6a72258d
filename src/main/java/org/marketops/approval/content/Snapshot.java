package org.marketops.approval.content;

import org.marketops.kernel.CanonicalJson;
import org.marketops.kernel.Sha256;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The material fields of a plan at one moment (A1), by name; a field without a value is left out. Two snapshots are the same
 * content exactly when their hashes are equal.
 */
public final class Snapshot {

    private static final int LONGEST_NUMBER = 40;

    private final SortedMap<String, String> values;
    private final String hash;

    private Snapshot(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
        this.hash = Sha256.of(CanonicalJson.of(values));
    }

    /** @param values by field name; empty texts count as absent */
    public static Snapshot of(Map<String, String> values) {
        TreeMap<String, String> sorted = new TreeMap<>(values);
        sorted.values().removeIf(String::isEmpty);
        return new Snapshot(sorted);
    }

    public SortedMap<String, String> values() {
        return values;
    }

    /** Empty if the field has no value. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** Absent if the field has no value or is no number. */
    public Optional<BigDecimal> number(String field) {
        try {
            return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(BigDecimal::new).filter(Snapshot::isReckonable);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** A text such as 1e999999999 is a number that no memory holds once it is subtracted from another. */
    private static boolean isReckonable(BigDecimal number) {
        return number.precision() <= LONGEST_NUMBER && Math.abs((long) number.scale()) <= LONGEST_NUMBER;
    }

    /** The same content with other planned amounts. @param entries by the names of {@link MaterialField#budgetEntry} */
    public Snapshot withBudget(Map<String, String> entries) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        changed.keySet().removeIf(MaterialField::isBudgetEntry);
        changed.putAll(entries);
        return of(changed);
    }

    public String json() {
        return CanonicalJson.of(values);
    }

    /** SHA-256, 64 hex digits. */
    public String hash() {
        return hash;
    }

    /** What is different in {@code now}, by field name, ordered by it. */
    public List<Difference> differencesTo(Snapshot now) {
        TreeSet<String> fields = new TreeSet<>(values.keySet());
        fields.addAll(now.values.keySet());
        List<Difference> found = new ArrayList<>();
        for (String field : fields) {
            String before = values.getOrDefault(field, "");
            String after = now.values.getOrDefault(field, "");
            if (!before.equals(after)) {
                found.add(new Difference(field, before, after, currency(field), now.currency(field)));
            }
        }
        return found;
    }

    private String currency(String field) {
        return MaterialField.isBudgetEntry(field) ? MaterialField.currencyOf(field) : values.getOrDefault(MaterialField.CURRENCY.key(), "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot && ((Snapshot) other).hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
