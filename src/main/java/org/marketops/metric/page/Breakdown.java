package org.marketops.metric.page;

import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A metric by what it is made of: the best first, no value last. The last column is the metric, those before it are its sides; a price has
 * what was shown and clicked before them. Immutable.
 */
public final class Breakdown {

    private static final List<String> BEFORE_A_PRICE = List.of("impressions", "clicks", "ctr");

    private final List<String> columns;
    private final List<Line> lines;
    private final int all;

    private Breakdown(List<String> columns, List<Line> lines, int all) {
        this.columns = columns;
        this.lines = lines;
        this.all = all;
    }

    /** @param group what a figure belongs to; its text decides among equals */
    public static Breakdown of(Definition metric, Figures figures, Evaluator evaluator, Function<Figure, String> group) {
        Set<String> sides = sides(metric, evaluator);
        Map<String, List<Figure>> groups = figures.by(group);
        groups.values().removeIf(of -> measures(sides, of, evaluator).stream().allMatch(measure -> measure.value().isEmpty()));
        List<String> columns = columns(metric, sides, groups.values());
        List<Line> lines = new ArrayList<>();
        groups.forEach((key, of) -> lines.add(new Line(key, measures(columns, of, evaluator), of)));
        lines.sort(order(metric, Line::value, Line::group));
        return new Breakdown(columns, List.copyOf(lines), lines.size());
    }

    /** The lines of which these figures are, among others that are not here. @param whole figures of all: they tell which columns there are */
    Breakdown among(int allLines, Definition metric, Figures whole, Evaluator evaluator) {
        List<String> wide = columns(metric, sides(metric, evaluator), List.of(whole.all()));
        List<Line> same = lines.stream().map(line -> new Line(line.group, measures(wide, line.figures, evaluator), line.figures)).collect(Collectors.toList());
        return new Breakdown(wide, List.copyOf(same), allLines);
    }

    /** What a line has a value of, or is none; the metric last. */
    static Set<String> sides(Definition metric, Evaluator evaluator) {
        Set<String> sides = new LinkedHashSet<>(evaluator.dictionary().bases(metric));
        sides.remove(metric.code());
        sides.add(metric.code());
        return sides;
    }

    private static List<String> columns(Definition metric, Set<String> sides, Collection<List<Figure>> groups) {
        Set<String> columns = new LinkedHashSet<>();
        if (isPrice(metric) && groups.stream().flatMap(List::stream).anyMatch(figure -> BEFORE_A_PRICE.contains(figure.metric()))) {
            columns.addAll(BEFORE_A_PRICE);
        }
        columns.removeAll(sides);
        columns.addAll(sides);
        return List.copyOf(columns);
    }

    /** @param isExchanged whether amounts of several currencies are brought to one */
    public static Wanted wanted(Definition metric, Dictionary dictionary, boolean isExchanged) {
        List<Definition> shown = new ArrayList<>(List.of(metric));
        if (isPrice(metric)) {
            BEFORE_A_PRICE.forEach(code -> shown.add(dictionary.required(code)));
        }
        Set<String> needed = new LinkedHashSet<>();
        shown.forEach(each -> needed.addAll(dictionary.bases(each)));
        return Wanted.of(needed, shown.stream().anyMatch(dictionary::isBySource), isExchanged);
    }

    /** As far as lines are put in order by it. */
    static Wanted wantedForOrder(Definition metric, Dictionary dictionary, boolean isExchanged) {
        return Wanted.of(dictionary.bases(metric), dictionary.isBySource(metric), isExchanged);
    }

    private static boolean isPrice(Definition metric) {
        return metric.kind() == Definition.Kind.RATIO && metric.isMoney();
    }

    /** The metrics of the columns over the figures, whatever they belong to. */
    public List<Measure> of(Collection<Figure> figures, Evaluator evaluator) {
        return measures(columns, figures, evaluator);
    }

    static List<Measure> measures(Collection<String> columns, Collection<Figure> figures, Evaluator evaluator) {
        List<Measure> measures = new ArrayList<>();
        Basis basis = Figures.basis(figures);
        columns.forEach(code -> measures.add(NoCost.in(evaluator.dictionary().required(code), evaluator.of(code, basis).measure())));
        return measures;
    }

    /** Amounts that could not be brought to one currency are compared by number alone. */
    static <T> Comparator<T> order(Definition metric, Function<T, Optional<BigDecimal>> value, Function<T, String> group) {
        Comparator<BigDecimal> best = metric.direction() == Definition.Direction.LOWER && metric.kind() != Definition.Kind.ADDITIVE
                ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.<T, Boolean>comparing(line -> value.apply(line).isEmpty())
                .thenComparing(line -> value.apply(line).orElse(BigDecimal.ZERO), best).thenComparing(group);
    }

    /** Codes of metrics, the one that was asked for last. */
    public List<String> columns() {
        return columns;
    }

    public List<Line> lines() {
        return lines;
    }

    /** How many lines there are, also of those that are not here. */
    public int all() {
        return all;
    }

    /** One group with a measure a column. */
    public static final class Line {

        private final String group;
        private final List<Measure> measures;
        private final List<Figure> figures;

        Line(String group, List<Measure> measures, List<Figure> figures) {
            this.group = group;
            this.measures = List.copyOf(measures);
            this.figures = List.copyOf(figures);
        }

        public String group() {
            return group;
        }

        public List<Measure> measures() {
            return measures;
        }

        /** What it was made of. */
        public List<Figure> figures() {
            return figures;
        }

        private Optional<BigDecimal> value() {
            return measures.get(measures.size() - 1).value();
        }
    }
}
