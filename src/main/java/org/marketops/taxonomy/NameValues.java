package org.marketops.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What an issue says about itself, as far as names are made of it. Immutable. */
public final class NameValues {

    private final String summary;
    private final Optional<Integer> fiscalYear;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @param values the texts of the fields by dimension; none, or an empty list, where nothing is chosen */
    public NameValues(String summary, OptionalInt fiscalYear, Map<String, List<String>> values) {
        this.summary = summary;
        this.fiscalYear = fiscalYear.isPresent() ? Optional.of(fiscalYear.getAsInt()) : Optional.empty();
        values.forEach((dimension, texts) -> this.values.put(dimension, List.copyOf(texts)));
    }

    public String summary() {
        return summary;
    }

    /** {@code fy27} for the fiscal year 2027. */
    Optional<String> fiscalYear() {
        return fiscalYear.map(year -> String.format("fy%02d", year % 100));
    }

    public List<String> of(String dimension) {
        return values.getOrDefault(dimension, List.of());
    }
}
