package org.marketops.metric.page;

import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Result;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A metric over time: one point a part of time, in order; a part without figures has a point without a value. Immutable. */
public final class Series {

    private final List<Point> points;
    private final Result whole;
    private final boolean spread;

    private Series(List<Point> points, Result whole, boolean spread) {
        this.points = List.copyOf(points);
        this.whole = whole;
        this.spread = spread;
    }

    public static Series of(String metric, Figures figures, Window window, Grain grain, FiscalCalendar calendar, Evaluator evaluator) {
        Map<LocalDate, List<Figure>> parts = figures.by(figure -> grain.startOf(figure.day(), calendar));
        List<LocalDate> starts = grain.starts(window, calendar);
        Definition definition = evaluator.dictionary().required(metric);
        List<Point> points = new ArrayList<>();
        boolean spread = false;
        for (int i = 0; i < starts.size(); i++) {
            LocalDate start = starts.get(i);
            List<Figure> begun = parts.getOrDefault(start, List.of());
            List<Figure> inside = i + 1 < starts.size() ? endingBefore(begun, starts.get(i + 1)) : begun;
            spread |= inside.size() < begun.size();
            Result result = inside.isEmpty() && !begun.isEmpty() ? Result.undefined(Undefined.PARTIAL_PERIOD) : evaluator.of(metric, Figures.basis(inside));
            points.add(new Point(start.isBefore(window.first()) ? window.first() : start, NoCost.in(definition, result)));
        }
        return new Series(points, NoCost.in(definition, evaluator.of(metric, figures.basis())), spread);
    }

    /** Of a figure over days of several parts nobody knows how much belongs to which. */
    private static List<Figure> endingBefore(List<Figure> figures, LocalDate next) {
        return figures.stream().filter(figure -> figure.lastDay().isBefore(next)).collect(Collectors.toList());
    }

    /** How many points there would be. */
    public static int length(Window window, Grain grain, FiscalCalendar calendar) {
        return grain.starts(window, calendar).size();
    }

    public List<Point> points() {
        return points;
    }

    /** Over all days: of sums, never of the points. */
    public Result whole() {
        return whole;
    }

    /** There are figures over days of several parts: they are in the whole, and in no point. */
    public boolean isSpread() {
        return spread;
    }

    /** The metric in one part of time. */
    public static final class Point {

        private final LocalDate first;
        private final Result result;

        Point(LocalDate first, Result result) {
            this.first = first;
            this.result = result;
        }

        /** Its first day within the window. */
        public LocalDate first() {
            return first;
        }

        public Result result() {
            return result;
        }
    }
}
