package org.marketops.sandbox.issue;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Days as forms and history write them: ISO, and Jira's default {@code d/MMM/yy}. A day is midnight of the server's zone. */
final class Dates {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/MMM/yy", Locale.ENGLISH);
    private static final DateTimeFormatter TYPED =
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d/MMM/yy").toFormatter(Locale.ENGLISH);

    private Dates() {
    }

    static Optional<Timestamp> parse(String text) {
        for (DateTimeFormatter format : new DateTimeFormatter[] {DateTimeFormatter.ISO_LOCAL_DATE, TYPED}) {
            try {
                return Optional.of(Timestamp.valueOf(LocalDate.parse(text, format).atStartOfDay()));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    static String iso(Timestamp day) {
        return day.toLocalDateTime().toLocalDate().toString();
    }

    static String shown(Timestamp day) {
        return SHOWN.format(day.toLocalDateTime());
    }
}
