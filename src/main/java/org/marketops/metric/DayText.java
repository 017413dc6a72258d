package org.marketops.metric;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** Reads days: 2024-01-31, 20240131 and 31.01.2024. Slashes are refused: 1/2 is two different days. */
final class DayText {

    private static final List<DateTimeFormatter> STYLES = List.of(
            style("uuuu-MM-dd"), style("uuuuMMdd"), style("dd.MM.uuuu"));
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private DayText() {
    }

    static LocalDate read(String cell) throws UnreadableCell {
        String text = cell.strip();
        for (DateTimeFormatter style : STYLES) {
            try {
                LocalDate day = LocalDate.parse(text, style);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException notThisStyle) {
                // The next style may fit.
            }
        }
        throw new UnreadableCell(RowProblem.NOT_A_DAY);
    }

    private static DateTimeFormatter style(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
