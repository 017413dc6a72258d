package org.marketops.metric.jira;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Points of an SVG line in a box of 160 by 30, evenly spaced, on a scale of its own from least to most. */
public final class Sparkline {

    private static final int LEFT = 4;
    private static final int WIDTH = 152;
    private static final int TOP = 4;
    private static final int HEIGHT = 22;

    private final String points;
    private final String lastX;
    private final String lastY;
    private final String label;

    private Sparkline(String points, String lastX, String lastY, String label) {
        this.points = points;
        this.lastX = lastX;
        this.lastY = lastY;
        this.label = label;
    }

    static Sparkline none() {
        return new Sparkline("", "", "", "");
    }

    /** No line for fewer than two values: one point shows no trend. */
    static Sparkline of(List<BigDecimal> values, String label) {
        if (values.size() < 2) {
            return none();
        }
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal range = values.stream().max(BigDecimal::compareTo).orElseThrow().subtract(least);
        StringBuilder points = new StringBuilder();
        String x = "";
        String y = "";
        for (int i = 0; i < values.size(); i++) {
            x = coordinate(BigDecimal.valueOf((long) WIDTH * i), BigDecimal.valueOf(values.size() - 1L), LEFT);
            BigDecimal below = range.signum() == 0 ? BigDecimal.valueOf(HEIGHT / 2)
                    : range.subtract(values.get(i).subtract(least)).multiply(BigDecimal.valueOf(HEIGHT));
            y = coordinate(below, range.signum() == 0 ? BigDecimal.ONE : range, TOP);
            points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
        }
        return new Sparkline(points.toString(), x, y, label);
    }

    public boolean isDrawn() {
        return !points.isEmpty();
    }

    public String getPoints() {
        return points;
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
