package org.marketops.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class ReaderTimesTest {

    private static final Instant MIDNIGHT_IN_BERLIN = Instant.parse("2026-07-08T22:00:00Z");

    private final DateTimeFormatter host = mock(DateTimeFormatter.class);
    private final Clock clock = Clock.fixed(Instant.parse("2026-07-09T12:20:00Z"), ZoneOffset.UTC);
    private final ReaderTimes english = new ReaderTimes(host, PropertyFiles.english(), clock);
    private final ReaderTimes german = new ReaderTimes(host, PropertyFiles.german(), clock);

    @Test
    void timesAreInTheReadersZoneAndNameTheYearWhereItIsNotThisOne() {
        zone("Europe/Berlin");

        assertThat(english.at(MIDNIGHT_IN_BERLIN)).isEqualTo("9 Jul 00:00");
        assertThat(german.at(MIDNIGHT_IN_BERLIN)).isEqualTo("9. Juli, 00:00");
        assertThat(english.at(Instant.parse("2025-12-31T22:59:59Z"))).isEqualTo("31 Dec 2025, 23:59");
        assertThat(english.at(Instant.parse("2025-12-31T23:00:00Z"))).isEqualTo("1 Jan 00:00");
        assertThat(english.foot()).isEqualTo("Times in Europe/Berlin");
        assertThat(german.foot()).isEqualTo("Zeiten in Europe/Berlin");
    }

    @Test
    void todayIsTheReaders() {
        zone("Pacific/Auckland");
        assertThat(english.today()).isEqualTo("2026-07-10");
        zone("America/Los_Angeles");
        assertThat(english.today()).isEqualTo("2026-07-09");
    }

    @Test
    void aJiraThatDoesNotTellTheZoneGivesTheServers() {
        when(host.forLoggedInUser()).thenReturn(host);
        when(host.getZone()).thenThrow(new NoSuchMethodError("getZone"));

        assertThat(english.zone()).isEqualTo(ZoneId.systemDefault());
    }

    private void zone(String id) {
        when(host.forLoggedInUser()).thenReturn(host);
        when(host.getZone()).thenReturn(TimeZone.getTimeZone(id));
    }
}
