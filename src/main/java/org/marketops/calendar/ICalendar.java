package org.marketops.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/**
 * A calendar as RFC 5545 writes it: whole days, lines of at most 75 octets with CR LF, text escaped. Says what runs when and where it
 * stands, never an amount.
 */
public final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final String host;
    private final String browse;

    /**
     * @param host the name of this Jira in the net; with the issue's id the event's name for ever
     * @param browse the address of an issue up to its key
     */
    public ICalendar(String name, String host, String browse) {
        this.host = host;
        this.browse = browse;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//MarketOps//MarketOps for Jira//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /** Adds those that have dates. */
    public ICalendar events(Collection<Item> items) {
        items.forEach(item -> item.span().ifPresent(span -> event(item, span)));
        return this;
    }

    private void event(Item item, Span span) {
        line("BEGIN:VEVENT");
        line("UID:issue-" + item.issue() + "@" + host);
        line("DTSTAMP:" + stamp(item.updated()));
        line("LAST-MODIFIED:" + stamp(item.updated()));
        line("DTSTART;VALUE=DATE:" + day(span.first()));
        // The end of an event is the day on which it is no more.
        line("DTEND;VALUE=DATE:" + day(span.last().plusDays(1)));
        line("SUMMARY:" + escaped(item.key() + " " + item.title()));
        categories(item);
        line("URL:" + browse + item.key());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private void categories(Item item) {
        StringBuilder all = new StringBuilder();
        for (Dimension dimension : new Dimension[] {Dimension.AUDIENCE, Dimension.CHANNEL, Dimension.REGION}) {
            for (String value : item.values(dimension)) {
                all.append(all.length() == 0 ? "" : ",").append(escaped(value));
            }
        }
        if (all.length() > 0) {
            line("CATEGORIES:" + all);
        }
    }

    /** The whole calendar. */
    public String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String stamp(Instant when) {
        return STAMP.format(when);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Line breaks of any kind become the two characters that mean one; other control characters are left out. */
    private static String escaped(String value) {
        StringBuilder out = new StringBuilder();
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') {
                out.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                out.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c != 127 || c == '\t') {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Folds between characters: half a character on each line is read as rubbish by some. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length();) {
            int c = content.codePointAt(i);
            int size = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
