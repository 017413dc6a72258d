package org.marketops.metric.file.jira;

import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;
import org.marketops.metric.jira.Words;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a cell, for who has the file: both readings of a number, or how many days the month has. Not for files that go to others. */
final class ProblemInDetail {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]{0,38}");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern POINTS = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;

    private final RowError error;
    private final Words words;

    ProblemInDetail(RowError error, Words words) {
        this.error = error;
        this.words = words;
    }

    String text() {
        String cell = error.text().strip();
        if (error.problem() == RowProblem.TWO_READINGS && NUMBER.matcher(cell).matches()) {
            return readings(cell);
        }
        return error.problem() == RowProblem.NOT_A_DAY ? day(cell) : words.problem(error);
    }

    private String readings(String cell) {
        try {
            BigDecimal comma = new BigDecimal(cell.replace(".", "").replace(',', '.'));
            BigDecimal point = new BigDecimal(cell.replace(",", ""));
            return words.of("row.TWO_READINGS.both", words.numbers().count(comma), words.numbers().count(point));
        } catch (NumberFormatException neither) {
            return words.problem(error);
        }
    }

    private String day(String cell) {
        Matcher first = YEAR_FIRST.matcher(cell);
        Matcher last = POINTS.matcher(cell);
        if (first.matches()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        return last.matches() ? day(last.group(3), last.group(2), last.group(1)) : words.problem(error);
    }

    private String day(String year, String month, String day) {
        int number = Integer.parseInt(day);
        if (Integer.parseInt(month) < 1 || Integer.parseInt(month) > MONTHS || number > LONGEST_MONTH) {
            return words.problem(error);
        }
        YearMonth which = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        return number <= which.lengthOfMonth() ? words.problem(error)
                : words.of("row.NOT_A_DAY.length", words.numbers().month(which), which.lengthOfMonth());
    }
}
