package org.marketops.metric.file;

import org.marketops.metric.MetricKey;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which column of a file means what. Immutable. */
final class ColumnMap {

    private final Header header;
    private final Map<String, Integer> roles;
    private final Map<MetricKey, Integer> metrics;
    private final MetricKey perRow;
    private final boolean allMicros;

    ColumnMap(Header header, Map<String, Integer> roles, Map<MetricKey, Integer> metrics) {
        this(header, roles, metrics, null, false);
    }

    private ColumnMap(Header header, Map<String, Integer> roles, Map<MetricKey, Integer> metrics, MetricKey perRow, boolean allMicros) {
        this.header = header;
        this.roles = Map.copyOf(roles);
        this.metrics = new EnumMap<>(MetricKey.class);
        this.metrics.putAll(metrics);
        this.perRow = perRow;
        this.allMicros = allMicros;
    }

    /** Every row is one lead, or one opportunity. */
    ColumnMap counting(MetricKey metric) {
        return new ColumnMap(header, roles, metrics, metric, allMicros);
    }

    /** The kind of report writes all money in millionths. */
    ColumnMap inMicros(boolean micros) {
        return new ColumnMap(header, roles, metrics, perRow, micros);
    }

    Header header() {
        return header;
    }

    OptionalInt at(String role) {
        Integer position = roles.get(role);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    int campaign() {
        return roles.get(Profile.CAMPAIGN);
    }

    /** A row's first day stands in the column of days, or in that of first days. */
    OptionalInt firstDay() {
        return at(Profile.DAY).isPresent() ? at(Profile.DAY) : at(Profile.FIRST);
    }

    OptionalInt lastDay() {
        return at(Profile.DAY).isPresent() || at(Profile.LAST).isEmpty() ? firstDay() : at(Profile.LAST);
    }

    Map<MetricKey, Integer> metrics() {
        return metrics;
    }

    Optional<MetricKey> perRow() {
        return Optional.ofNullable(perRow);
    }

    boolean has(MetricKey metric) {
        return metrics.containsKey(metric) || metric == perRow;
    }

    boolean hasMoney() {
        return metrics.keySet().stream().anyMatch(MetricKey::isMoney);
    }

    /** Millionths only where the column or the kind of report declares them. */
    boolean isMicros(MetricKey metric) {
        return metric.isMoney() && (allMicros || header.isMicros(metrics.get(metric)));
    }
}
