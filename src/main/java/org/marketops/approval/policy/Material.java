package org.marketops.approval.policy;

import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an approval is about: the fields of the snapshot (A1), how near is near enough (A4), and what an edit does (A3). */
public final class Material {

    /** What a material edit does to approvals that were given. LOCK: nothing counts until the content is put back. */
    public enum OnEdit { RESET_ALL, RESET_FROM_AFFECTED, LOCK }

    private static final Material STANDARD = standardFields();

    private final Map<String, Tolerance> fields;
    private final OnEdit onEdit;

    private Material(Map<String, Tolerance> fields, OnEdit onEdit) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.onEdit = Objects.requireNonNull(onEdit, "onEdit");
    }

    /** @param fields by key, with their tolerance. @throws IllegalArgumentException if there is none */
    public static Material of(Map<String, Tolerance> fields, OnEdit onEdit) {
        if (fields.isEmpty()) {
            throw new BadPolicy("material", "a policy needs at least one material field");
        }
        return new Material(fields, onEdit);
    }

    /** The fields of a campaign plan, without tolerance; an edit starts everything again. */
    public static Material standard() {
        return STANDARD;
    }

    private static Material standardFields() {
        Map<String, Tolerance> fields = new LinkedHashMap<>();
        for (MaterialField field : MaterialField.values()) {
            fields.put(field.key(), Tolerance.none());
        }
        return new Material(fields, OnEdit.RESET_ALL);
    }

    /** By key: {@link MaterialField#key()}, or the id of a custom field, for example {@code customfield_10210}. */
    public Map<String, Tolerance> fields() {
        return fields;
    }

    public OnEdit onEdit() {
        return onEdit;
    }

    /** The content with every number that is near enough to the reference put back to it; what has no tolerance stays. */
    public Snapshot settle(Snapshot now, Snapshot reference) {
        Map<String, String> values = new TreeMap<>(now.values());
        fields.forEach((field, tolerance) -> {
            Optional<BigDecimal> then = reference.number(field);
            Optional<BigDecimal> next = now.number(field);
            if (then.isPresent() && next.isPresent() && tolerance.covers(then.get(), next.get())) {
                values.put(field, reference.text(field));
            }
        });
        settleBudget(values, reference);
        return values.equals(now.values()) ? now : Snapshot.of(values);
    }

    /** Month by month and currency; a month without an amount is 0 beside one that has some. */
    private void settleBudget(Map<String, String> values, Snapshot reference) {
        Tolerance tolerance = fields.getOrDefault(MaterialField.BUDGET_LINES.key(), Tolerance.none());
        Set<String> entries = new HashSet<>(values.keySet());
        entries.addAll(reference.values().keySet());
        entries.removeIf(entry -> !MaterialField.isBudgetEntry(entry));
        Snapshot now = Snapshot.of(values);
        for (String entry : entries) {
            if (tolerance.covers(reference.number(entry).orElse(BigDecimal.ZERO), now.number(entry).orElse(BigDecimal.ZERO))) {
                values.put(entry, reference.text(entry));
            }
        }
    }

    /** The part of the content that the fields are about. */
    static Snapshot only(Snapshot content, Collection<String> fields) {
        Map<String, String> values = new TreeMap<>(content.values());
        boolean withBudget = fields.contains(MaterialField.BUDGET_LINES.key());
        values.keySet().removeIf(field -> !fields.contains(field) && !(withBudget && MaterialField.isBudgetEntry(field)));
        return Snapshot.of(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Material && ((Material) other).fields.equals(fields) && ((Material) other).onEdit == onEdit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields, onEdit);
    }
}
