package org.marketops.metric.page.jira;

import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.BadInput;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** As known when: at the end of a day of the reader's, or at an instant. A day that is not over, and an instant to come, are now. Immutable. */
final class AsOf {

    private static final int FIRST_YEAR = 2000;

    private final String sent;
    private final Instant instant;
    private final LocalDate today;

    private AsOf(String sent, Instant instant, LocalDate today) {
        this.sent = sent;
        this.instant = instant;
        this.today = today;
    }

    /**
     * @param sent a day as in 2026-07-03, an instant as in 2026-07-03T12:00:00Z, or empty for now
     * @param now the instant, and today in the company's zone
     * @throws BadInput if it is neither
     */
    static AsOf read(String sent, Instant now, LocalDate today, ZoneId company, ReaderTimes times, FiguresTexts texts) {
        if (sent.isEmpty()) {
            return new AsOf("", null, today);
        }
        try {
            boolean isDay = sent.indexOf('T') < 0;
            LocalDate day = isDay ? LocalDate.parse(sent) : null;
            Instant instant = isDay ? day.plusDays(1).atStartOfDay(times.zone()).toInstant().minusMillis(1) : Instant.parse(sent);
            LocalDate then = isDay ? day : instant.atZone(company).toLocalDate();
            if (then.getYear() >= FIRST_YEAR) {
                return instant.isBefore(now) ? new AsOf(sent, instant, then) : new AsOf("", null, today);
            }
        } catch (DateTimeException neither) {
            // Falls through to the one refusal.
        }
        throw new BadInput("asOf", texts.of("bad.asOf", sent));
    }

    /** For an address; empty for now. */
    String sent() {
        return sent;
    }

    /** The day behind a hyphen, for the name of a file; empty for now. */
    String inFileName() {
        return instant == null ? "" : "-" + today;
    }

    /** Empty for now. */
    Optional<Instant> instant() {
        return Optional.ofNullable(instant);
    }

    /** The day that was today then: a period that was open is shown up to it. */
    LocalDate today() {
        return today;
    }

    boolean isDay() {
        return sent.indexOf('T') < 0;
    }
}
