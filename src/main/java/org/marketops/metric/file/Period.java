package org.marketops.metric.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a first to a last day, both included; read from the lines above a table, or from a cell that names both. */
final class Period {

    // \d{1,2} and \d{4} without bounds would find a day inside the number of a report.
    private static final Pattern ONE_DAY = Pattern.compile("(?<![\\d/.])(?:\\d{4}-\\d{1,2}-\\d{1,2}|(?:19|20)\\d{6}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
            + "|\\d{1,2} [A-Za-z]{3,9}\\.?,? \\d{4}|[A-Za-z]{3,9}\\.? \\d{1,2},? \\d{4})(?!\\d)");
    private static final int LONGEST = 400;

    private final LocalDate first;
    private final LocalDate last;

    private Period(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    /** Empty unless the text names exactly two days, the first not after the last. */
    static Optional<Period> in(String text, DayText days) {
        List<LocalDate> found = days(text, days);
        return found.size() == 2 && !found.get(1).isBefore(found.get(0))
                ? Optional.of(new Period(found.get(0), found.get(1))) : Optional.empty();
    }

    /** The first of the lines that names two days; else the two lines that name one each (start, end). */
    static Optional<Period> inLines(List<String> lines, DayText days) {
        List<LocalDate> single = new ArrayList<>();
        for (String line : lines) {
            Optional<Period> both = in(line, days);
            if (both.isPresent()) {
                return both;
            }
            List<LocalDate> one = days(line, days);
            if (one.size() == 1 && line.matches("(?i).*\\b(start|end|from|to|début|fin|inicio|início|fim|von|bis)\\b.*")) {
                single.addAll(one);
            }
        }
        return single.size() == 2 && !single.get(1).isBefore(single.get(0))
                ? Optional.of(new Period(single.get(0), single.get(1))) : Optional.empty();
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    private static List<LocalDate> days(String text, DayText days) {
        List<LocalDate> found = new ArrayList<>();
        Matcher matcher = ONE_DAY.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (matcher.find()) {
            try {
                found.add(days.read(matcher.group()));
            } catch (UnreadableCell noDay) {
                // "Report 20139999" names none.
            }
        }
        return found;
    }
}
