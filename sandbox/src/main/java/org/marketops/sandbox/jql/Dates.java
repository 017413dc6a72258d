package org.marketops.sandbox.jql;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they are typed in a query, to milliseconds: days and times in the zone of the clock, periods from now. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?: (\\d{1,2}):(\\d{2}))?");
    private static final Pattern PERIOD = Pattern.compile("([+-]?)((?:\\d+[wdhm]\\s*)+)");
    private static final Pattern PIECE = Pattern.compile("(\\d+)([wdhm])");
    private static final Map<String, Duration> UNITS = Map.of("w", Duration.ofDays(7), "d", Duration.ofDays(1),
            "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    long now() {
        return clock.millis();
    }

    Long millis(String field, String text) {
        String trimmed = text.trim();
        try {
            Matcher day = DAY.matcher(trimmed);
            if (day.matches()) {
                LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
                LocalDateTime time = day.group(4) == null ? date.atStartOfDay() : date.atTime(number(day, 4), number(day, 5));
                return time.atZone(clock.getZone()).toInstant().toEpochMilli();
            }
        } catch (java.time.DateTimeException e) {
            throw invalid(field, text);
        }
        Matcher period = PERIOD.matcher(trimmed);
        if (!period.matches()) {
            throw invalid(field, text);
        }
        long sum = PIECE.matcher(period.group(2)).results()
                .mapToLong(piece -> UNITS.get(piece.group(2)).toMillis() * Long.parseLong(piece.group(1))).sum();
        return clock.millis() + ("-".equals(period.group(1)) ? -sum : sum);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static BadQuery invalid(String field, String text) {
        return new BadQuery("Date value '" + text + "' for field '" + field + "' is invalid. Valid formats include:"
                + " 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }
}
