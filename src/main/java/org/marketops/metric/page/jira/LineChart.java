package org.marketops.metric.page.jira;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line chart as coordinates of an SVG of 600 by 320. What has no value is a gap in its line. */
final class LineChart {

    private static final int LEFT = 64;
    private static final int WIDTH = 526;
    private static final int TOP = 26;
    private static final int HEIGHT = 264;
    private static final int BESIDE = 16;
    private static final int NEIGHBOURS = 4;
    private static final int BASELINE = 4;
    private static final int MOST_LABELS = 6;
    private static final BigDecimal PARTS = BigDecimal.valueOf(4);
    private static final List<BigDecimal> NICE = List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

    private final BigDecimal least;
    private final BigDecimal most;
    private final BigDecimal step;

    private LineChart(BigDecimal least, BigDecimal most) {
        BigDecimal range = most.subtract(least);
        BigDecimal raw = (range.signum() == 0 ? most.abs().max(BigDecimal.ONE) : range).divide(PARTS, 10, RoundingMode.HALF_UP);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        this.step = NICE.stream().map(unit::multiply).filter(nice -> nice.compareTo(raw) >= 0).findFirst().orElse(unit.multiply(BigDecimal.TEN));
        this.least = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal above = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        this.most = above.compareTo(this.least) == 0 ? above.add(step) : above;
    }

    /**
     * @param fromZero for what adds up, where the height of a point is its size
     * @param shown a value of the scale as people read it
     * @param labels of the points, in order
     */
    static Map<String, Object> of(List<Optional<BigDecimal>> now, List<Optional<BigDecimal>> past, Optional<BigDecimal> target, boolean fromZero,
                                  Function<BigDecimal, String> shown, List<String> labels) {
        List<BigDecimal> values = Stream.of(now.stream(), past.stream(), Stream.of(target)).flatMap(each -> each).flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        if (fromZero) {
            values.add(BigDecimal.ZERO);
        }
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        LineChart chart = new LineChart(least, values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE));
        Map<String, Object> view = new HashMap<>();
        view.put("ticks", chart.ticks(shown));
        view.put("labels", chart.labels(labels));
        view.put("lines", chart.lines(now));
        view.put("dots", chart.dots(now));
        view.put("pastLines", chart.lines(past));
        chart.end(now, past).ifPresent(end -> view.put("end", end));
        chart.end(past, now).ifPresent(end -> view.put("pastEnd", end));
        target.ifPresent(value -> view.put("target", Map.of("y", chart.y(value), "textY", chart.y(value).subtract(BigDecimal.valueOf(BASELINE)))));
        view.put("start", chart.least.signum() == 0 ? "" : shown.apply(chart.least));
        return view;
    }

    private List<Map<String, Object>> ticks(Function<BigDecimal, String> shown) {
        List<Map<String, Object>> ticks = new ArrayList<>();
        for (BigDecimal value = least; value.compareTo(most) <= 0; value = value.add(step)) {
            ticks.add(Map.of("y", y(value), "textY", y(value).add(BigDecimal.valueOf(BASELINE)), "label", shown.apply(value)));
        }
        return ticks;
    }

    private List<Map<String, Object>> labels(List<String> all) {
        int every = Math.max(1, (all.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Map<String, Object>> labels = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            labels.add(Map.of("x", x(i, all.size()), "label", all.get(i), "anchor", i == 0 ? "start" : i == all.size() - 1 ? "end" : "middle"));
        }
        return labels;
    }

    /** One text of points for each stretch without a gap. */
    private List<String> lines(List<Optional<BigDecimal>> values) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                line.append(line.length() == 0 ? "" : " ").append(x(i, values.size())).append(',').append(y(values.get(i).get()));
            }
            if (line.length() > 0 && (values.get(i).isEmpty() || i == values.size() - 1)) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        return lines;
    }

    private List<Map<String, Object>> dots(List<Optional<BigDecimal>> values) {
        List<Map<String, Object>> dots = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            values.get(i).ifPresent(value -> dots.add(Map.of("x", x(at, values.size()), "y", y(value))));
        }
        return dots;
    }

    private static boolean isBelowItsWay(List<Optional<BigDecimal>> values, int last) {
        List<BigDecimal> before = values.subList(Math.max(0, last - NEIGHBOURS), last).stream().flatMap(Optional::stream).collect(Collectors.toList());
        BigDecimal sum = before.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(values.get(last).get().multiply(BigDecimal.valueOf(before.size()))) > 0;
    }

    /** Where the last value is told, on the side away from its own line and, if it can be, from the other one. */
    private Optional<Map<String, Object>> end(List<Optional<BigDecimal>> values, List<Optional<BigDecimal>> others) {
        int last = values.size() - 1;
        while (last >= 0 && values.get(last).isEmpty()) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        BigDecimal value = values.get(last).get();
        boolean under = isBelowItsWay(values, last) && value.compareTo(least.add(step.divide(BigDecimal.valueOf(2)))) > 0
                && (last >= others.size() || others.get(last).filter(other -> other.compareTo(value) < 0).isEmpty());
        BigDecimal y = y(value).add(BigDecimal.valueOf(under ? BESIDE : BASELINE - BESIDE));
        return Optional.of(Map.of("x", x(last, values.size()), "y", y, "value", value, "anchor", last == 0 ? "start" : "end"));
    }

    static BigDecimal x(int index, int count) {
        return BigDecimal.valueOf(LEFT).add(count < 2 ? BigDecimal.ZERO
                : BigDecimal.valueOf((long) WIDTH * index).divide(BigDecimal.valueOf(count - 1L), 1, RoundingMode.HALF_UP));
    }

    private BigDecimal y(BigDecimal value) {
        BigDecimal above = value.subtract(least).multiply(BigDecimal.valueOf(HEIGHT)).divide(most.subtract(least), 1, RoundingMode.HALF_UP);
        return BigDecimal.valueOf((long) TOP + HEIGHT).subtract(above);
    }
}
