package org.marketops.metric.file;

import java.util.List;
import java.util.regex.Pattern;

/** What the first rows of a file show about its decimal sign and the order of day and month. Guesses nothing. */
final class Evidence {

    private static final Pattern SURELY_POINT = Pattern.compile("-?\\d*\\.(\\d{1,2}|\\d{4,})|-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern SURELY_COMMA = Pattern.compile("-?\\d*,(\\d{1,2}|\\d{4,})|-?\\d{1,3}(\\.\\d{3})+,\\d+|-?\\d{1,3}(\\.\\d{3}){2,}");

    private final ColumnMap columns;
    private int points;
    private int commas;
    private int dayFirst;
    private int monthFirst;

    Evidence(ColumnMap columns) {
        this.columns = columns;
    }

    void look(List<String> cells) {
        for (int at : columns.metrics().values()) {
            String text = at < cells.size() ? NumberText.bare(cells.get(at)) : "";
            if (text.length() <= NumberText.LONGEST && text.indexOf('.') + text.indexOf(',') > -2) {
                points += SURELY_POINT.matcher(text).matches() ? 1 : 0;
                commas += SURELY_COMMA.matcher(text).matches() ? 1 : 0;
            }
        }
        columns.firstDay().ifPresent(at -> lookAtDay(cells, at));
        columns.lastDay().ifPresent(at -> lookAtDay(cells, at));
    }

    private void lookAtDay(List<String> cells, int at) {
        if (at < cells.size() && cells.get(at).length() < 40) {
            DayOrder shown = DayText.shown(cells.get(at));
            dayFirst += shown == DayOrder.DAY_FIRST ? 1 : 0;
            monthFirst += shown == DayOrder.MONTH_FIRST ? 1 : 0;
        }
    }

    /** Where nothing tells: a file of semicolons writes 1,5 for one and a half. */
    NumberStyle numbers(char separator) {
        if (points == commas) {
            return separator == ';' ? NumberStyle.COMMA : NumberStyle.POINT;
        }
        return points > commas ? NumberStyle.POINT : NumberStyle.COMMA;
    }

    DayOrder days() {
        if ((dayFirst > 0) == (monthFirst > 0)) {
            return DayOrder.UNKNOWN;
        }
        return dayFirst > 0 ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }
}
