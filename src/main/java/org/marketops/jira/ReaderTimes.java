package org.marketops.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.sal.api.message.I18nResolver;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.TimeZone;

/** Times as pages show them: in the reader's zone, in the language of the sentences around them, with the year only where it is not this one. */
public final class ReaderTimes {

    private final DateTimeFormatter host;
    private final I18nResolver texts;
    private final Clock clock;

    public ReaderTimes(DateTimeFormatter host, I18nResolver texts, Clock clock) {
        this.host = host;
        this.texts = texts;
        this.clock = clock;
    }

    /** As the reader's profile says; the server's where Jira does not tell. */
    public ZoneId zone() {
        try {
            TimeZone zone = host.forLoggedInUser().getZone();
            return zone == null ? ZoneId.systemDefault() : zone.toZoneId();
        } catch (LinkageError notInThisJira) {
            return ZoneId.systemDefault();
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** {@code 8 Jul 16:40}, {@code 8 Jul 2025, 16:40}. */
    public String at(Instant instant) {
        ZonedDateTime time = instant.atZone(zone());
        Formats formats = new Formats(texts);
        return time.getYear() == today().getYear() ? formats.time(time) : formats.timeAndYear(time);
    }

    /** {@code Times in Europe/Berlin}, once for a page. */
    public String foot() {
        return texts.getText("marketops.jira.times", zone().getId());
    }
}
