package org.marketops.metric.page;

import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A metric by what it is made of: the best first, no value last. The last column is the metric, those before it are its sides. Immutable. */
public final class Breakdown {

    private final List<String> columns;
    private final List<Line> lines;

    private Breakdown(List<String> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /** @param group what a figure belongs to; its text decides among equals */
    public static Breakdown of(Definition metric, Figures figures, Evaluator evaluator, Function<Figure, String> group) {
        List<String> columns = columns(metric, evaluator);
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, List<Figure>> one : figures.by(group).entrySet()) {
            Line line = line(one.getKey(), columns, one.getValue(), evaluator);
            if (line.measures.stream().anyMatch(measure -> measure.value().isPresent())) {
                lines.add(line);
            }
        }
        lines.sort(order(metric).thenComparing(Line::group));
        return new Breakdown(columns, List.copyOf(lines));
    }

    private static List<String> columns(Definition metric, Evaluator evaluator) {
        List<String> columns = new ArrayList<>(evaluator.dictionary().bases(metric));
        columns.remove(metric.code());
        columns.add(metric.code());
        return List.copyOf(columns);
    }

    private static Line line(String group, List<String> columns, List<Figure> figures, Evaluator evaluator) {
        List<Measure> measures = new ArrayList<>();
        columns.forEach(code -> measures.add(evaluator.of(code, Figures.basis(figures)).measure()));
        return new Line(group, measures);
    }

    /** Amounts that could not be brought to one currency are compared by number alone. */
    private static Comparator<Line> order(Definition metric) {
        Comparator<BigDecimal> best = metric.direction() == Definition.Direction.LOWER && metric.kind() != Definition.Kind.ADDITIVE
                ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.<Line, Boolean>comparing(line -> line.value().isEmpty())
                .thenComparing(line -> line.value().orElse(BigDecimal.ZERO), best);
    }

    /** Codes of metrics, the one that was asked for last. */
    public List<String> columns() {
        return columns;
    }

    public List<Line> lines() {
        return lines;
    }

    /** One group with a measure a column. */
    public static final class Line {

        private final String group;
        private final List<Measure> measures;

        Line(String group, List<Measure> measures) {
            this.group = group;
            this.measures = List.copyOf(measures);
        }

        public String group() {
            return group;
        }

        public List<Measure> measures() {
            return measures;
        }

        private Optional<BigDecimal> value() {
            return measures.get(measures.size() - 1).value();
        }
    }
}
