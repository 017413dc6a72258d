package org.marketops.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;

class ICalendarTest {

    @Test
    void anEventIsWholeDaysAndEndsOnTheDayAfter() {
        assertThat(feed(Items.campaign(7, "2026-12-20", "2026-12-31").updatedAt(Instant.parse("2026-07-09T10:15:30.5Z"))))
                .contains("\r\nDTSTART;VALUE=DATE:20261220\r\n").contains("\r\nDTEND;VALUE=DATE:20270101\r\n")
                .contains("\r\nDTSTAMP:20260709T101530Z\r\n").contains("\r\nUID:issue-7@jira.example.com\r\n")
                .contains("\r\nSUMMARY:MKT-7 Campaign 7\r\n").contains("\r\nURL:https://jira.example.com/browse/MKT-7\r\n")
                .contains("\r\nCATEGORIES:Lab managers,Search,EMEA\r\n")
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void theSameItemsGiveTheSameBytes() {
        Item item = Items.campaign(7, "2026-12-20", "2026-12-31");

        assertThat(feed(item)).isEqualTo(feed(item));
    }

    @Test
    void whatMeansSomethingInTheFormatIsEscapedAndALineBreakCannotAddALine() {
        assertThat(feed(titled("a,b;c\\d\r\nEND:VEVENT\u0007"))).contains("SUMMARY:MKT-1 a\\,b\\;c\\\\d\\nEND:VEVENT\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        String title = "Messe für Labore 測定機器 \uD83D\uDE80 ".repeat(12).trim();

        String feed = feed(titled(title));

        assertThat(Arrays.stream(feed.split("\r\n"))).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(feed.replace("\r\n ", "")).contains("SUMMARY:MKT-1 " + title + "\r\n");
    }

    @Test
    void whatHasNoDatesIsNoEvent() {
        assertThat(feed(Items.undated(1))).doesNotContain("VEVENT");
    }

    private static Item titled(String title) {
        Item dated = Items.campaign(1, "2026-07-01", "2026-07-02");
        return Item.of(IssueId.of(1), "MKT-1", title).dated(dated.firstDay().orElseThrow(), dated.lastDay().orElseThrow());
    }

    private static String feed(Item item) {
        return new ICalendar("Campaigns", "jira.example.com", "https://jira.example.com/browse/").events(List.of(item)).end();
    }
}
