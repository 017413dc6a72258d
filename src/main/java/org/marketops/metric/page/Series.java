package org.marketops.metric.page;

import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Result;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A metric over time: one point a part of time, in order; a part without figures has a point without a value. Immutable. */
public final class Series {

    private final List<Point> points;
    private final Result whole;

    private Series(List<Point> points, Result whole) {
        this.points = List.copyOf(points);
        this.whole = whole;
    }

    public static Series of(String metric, Figures figures, Window window, Grain grain, FiscalCalendar calendar, Evaluator evaluator) {
        Map<LocalDate, List<Figure>> parts = figures.by(figure -> grain.startOf(figure.day(), calendar));
        List<Point> points = new ArrayList<>();
        for (LocalDate start : grain.starts(window, calendar)) {
            LocalDate first = start.isBefore(window.first()) ? window.first() : start;
            points.add(new Point(first, evaluator.of(metric, Figures.basis(parts.getOrDefault(start, List.of())))));
        }
        return new Series(points, evaluator.of(metric, figures.basis()));
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
