package org.marketops.metric.panel.jira;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Points of an SVG line in a box of 160 by 30, evenly spaced, on a scale of its own from least to most. No value is a gap in it. */
public final class Sparkline {

    private static final int LEFT = 4;
    private static final int WIDTH = 152;
    private static final int TOP = 4;
    private static final int HEIGHT = 22;

    private final List<String> lines = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final String label;
    private String lastX = "";
    private String lastY = "";

    private Sparkline(String label) {
        this.label = label;
    }

    static Sparkline none() {
        return new Sparkline("");
    }

    /** No line for fewer than two values: one point shows no trend. @param marked places in the list that get an upright */
    public static Sparkline of(List<Optional<BigDecimal>> values, Collection<Integer> marked, String label) {
        List<BigDecimal> known = values.stream().flatMap(Optional::stream).collect(Collectors.toList());
        if (known.size() < 2) {
            return none();
        }
        Sparkline line = new Sparkline(label);
        BigDecimal least = known.stream().min(BigDecimal::compareTo).orElseThrow();
        line.draw(values, least, known.stream().max(BigDecimal::compareTo).orElseThrow().subtract(least));
        marked.forEach(place -> line.marks.add(x(place, values.size())));
        return line;
    }

    private void draw(List<Optional<BigDecimal>> values, BigDecimal least, BigDecimal range) {
        List<String> run = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isEmpty()) {
                end(run);
                continue;
            }
            lastX = x(i, values.size());
            BigDecimal below = range.signum() == 0 ? BigDecimal.valueOf(HEIGHT / 2)
                    : range.subtract(values.get(i).get().subtract(least)).multiply(BigDecimal.valueOf(HEIGHT));
            lastY = coordinate(below, range.signum() == 0 ? BigDecimal.ONE : range, TOP);
            run.add(lastX + "," + lastY);
        }
        end(run);
    }

    // A line to the same point again, with round ends, is a dot: a month between two gaps is seen.
    private void end(List<String> run) {
        if (!run.isEmpty()) {
            lines.add(run.size() == 1 ? run.get(0) + " " + run.get(0) : String.join(" ", run));
        }
        run.clear();
    }

    private static String x(int place, int places) {
        return coordinate(BigDecimal.valueOf((long) WIDTH * place), BigDecimal.valueOf(places - 1L), LEFT);
    }

    public boolean isDrawn() {
        return !lines.isEmpty();
    }

    /** The points of each part. */
    public List<String> getLines() {
        return lines;
    }

    /** Where the uprights stand, from the left. */
    public List<String> getMarks() {
        return marks;
    }

    public String getLastX() {
        return lastX;
    }

    public String getLastY() {
        return lastY;
    }

    /** The line in words, for those who do not see it. */
    public String getLabel() {
        return label;
    }

    private static String coordinate(BigDecimal numerator, BigDecimal denominator, int offset) {
        return numerator.divide(denominator, 1, RoundingMode.HALF_UP).add(BigDecimal.valueOf(offset)).toPlainString();
    }
}
