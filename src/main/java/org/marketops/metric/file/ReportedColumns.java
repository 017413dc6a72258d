package org.marketops.metric.file;

import org.marketops.metric.RatioKind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Which columns of a file state a ratio, and of which two metrics. */
final class ReportedColumns {

    private final Map<RatioKind, Integer> at = new LinkedHashMap<>();

    /** Only ratios of metrics that the file has too: there is nothing to hold the others against. */
    ReportedColumns(ColumnMap columns) {
        for (RatioKind kind : RatioKind.all()) {
            OptionalInt position = columns.header().position(keys(kind));
            if (position.isPresent() && columns.has(kind.numerator()) && columns.has(kind.denominator())
                    && !columns.metrics().containsValue(position.getAsInt())) {
                at.put(kind, position.getAsInt());
            }
        }
    }

    boolean isEmpty() {
        return at.isEmpty();
    }

    Map<RatioKind, Integer> positions() {
        return at;
    }

    private static List<String> keys(RatioKind kind) {
        return kind.names().stream().map(Header::key).collect(Collectors.toList());
    }
}
