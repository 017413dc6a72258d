package org.marketops.sandbox.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ParserTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private final Dates dates = new Dates(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));

    @Test
    void everyFormOfTheSubsetIsRead() {
        for (String query : new String[] {"", "ORDER BY created", "project = MKT", "project=MKT and status != \"In approval\"",
            "key in (MKT-1, 'MKT-2') OR (reporter = currentUser() AND NOT assignee is EMPTY)", "cf[10001] ~ \"spring*\"",
            "\"Planned budget\" >= 1000.5 order by \"Start date\" DESC, key asc", "created > -1w AND updated <= \"2026/03/01 10:00\"",
            "not(type = Bug) or !status in (Done)", "summary !~ 'don\\'t' AND assignee is not null"}) {
            assertThat(Parser.parse(query)).as(query).isNotNull();
        }
    }

    @Test
    void errorsNameThePlaceInJirasWords() {
        refused("project", "Expecting operator but got the end of the query. The valid operators are");
        refused("project MKT", "Expecting operator but got 'MKT'.", "(line 1, character 9)");
        refused("project = MKT status = Done", "Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)");
        refused("project = ", "Expecting either a value, list or function but got the end of the query.");
        refused("status in Done", "Expecting either a list or a function after 'IN' but got 'Done'.");
        refused("summary ~ a&b", "The character '&' is a reserved JQL character.");
        refused("summary ~ \"open", "The quoted string 'open' has not been completed.");
        refused("(project = MKT", "Expecting ')' but got the end of the query.");
    }

    @Test
    void datesAreDaysOfTheSearchersZoneOrPeriodsFromNow() {
        assertThat(dates.millis("created", "2026-03-10")).isEqualTo(Instant.parse("2026-03-09T23:00:00Z").toEpochMilli());
        assertThat(dates.millis("created", "2026/03/10 08:30")).isEqualTo(Instant.parse("2026-03-10T07:30:00Z").toEpochMilli());
        assertThat(dates.millis("created", "-1w 2d")).isEqualTo(Instant.parse("2026-03-01T12:00:00Z").toEpochMilli());
        assertThat(dates.millis("created", "3h")).isEqualTo(Instant.parse("2026-03-10T15:00:00Z").toEpochMilli());
        assertThatThrownBy(() -> dates.millis("created", "yesterday")).isInstanceOf(BadQuery.class)
                .hasMessageStartingWith("Date value 'yesterday' for field 'created' is invalid. Valid formats include:");
        assertThatThrownBy(() -> dates.millis("created", "2026-02-30")).isInstanceOf(BadQuery.class);
    }

    @Test
    void textSearchNeedsEveryWordAndKnowsPrefixesAndPhrases() {
        String text = "Spring launch of the running shoes, EMEA";

        assertThat(Words.of("launch spring").test(text)).isTrue();
        assertThat(Words.of("shoe").test(text)).isTrue();
        assertThat(Words.of("run*").test(text)).isTrue();
        assertThat(Words.of("\"running shoes\"").test(text)).isTrue();
        assertThat(Words.of("\"shoes running\"").test(text)).isFalse();
        assertThat(Words.of("spring autumn").test(text)).isFalse();
    }

    private static void refused(String query, String... parts) {
        assertThatThrownBy(() -> Parser.parse(query)).as(query).isInstanceOf(BadQuery.class).hasMessageContainingAll(parts);
    }
}
