package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.CopiedIssues;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.store.Database;
import org.openqa.selenium.By;

/** The calendar of a project in a browser: what it shows, moving by the form, and the link for other calendars. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarInTheBrowserTest {

    private static final String CALENDAR = "/plugins/servlet/marketops/calendar?project=MKT&day=2026-07-10";
    private static final String REST = "/rest/marketops/1.0/calendar/";

    private static final int MANY = 4_950;
    private static final int DAYS = 350;

    private HostInProcess host;
    private Marketing marketing;
    private Browser jana;
    private String search;
    private String offer;
    private String survey;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("calendar"));
        marketing = Marketing.setUp(host);
        search = campaign("Paid search and social", "2026-06-29", "2026-09-30", 50000);
        offer = campaign("Osprey trial offer", "2026-08-17", "2026-09-06", 700);
        survey = marketing.create("jana", marketing.issue("Campaign", "Osprey user survey")).expect(201).json().get("key").asText();
        jana = Browser.open(host.baseUrl()).logIn("jana");
    }

    @AfterAll
    void stop() {
        if (jana != null) {
            jana.close();
        }
        host.close();
    }

    private String campaign(String name, String first, String last, int budget) {
        ObjectNode body = marketing.issue("Campaign", name);
        ObjectNode fields = (ObjectNode) body.get("fields");
        fields.put(marketing.fieldId("Start date"), first).put(marketing.fieldId("End date"), last);
        fields.put(marketing.fieldId("Audience"), "Lab managers").put(marketing.fieldId("Planned budget"), budget);
        fields.putObject(marketing.fieldId("Region")).put("value", "EMEA");
        fields.putArray(marketing.fieldId("Channel")).addObject().put("value", "Search");
        return marketing.create("jana", body).expect(201).json().get("key").asText();
    }

    @Test
    @Order(1)
    void lanesOverlapsAndWhatHasNoDatesStandOnOnePage() {
        jana.go(CALENDAR);

        assertThat(jana.read(By.id("mo-calendar-lead"))).contains("1 overlap, 1 without dates");
        assertThat(jana.read(By.id("mo-cal"))).contains("Lab managers").contains("Paid search and social").contains("≠ Overlap 1");
        assertThat(jana.read(By.id("mo-overlaps"))).contains("17 Aug to 6 Sep, 21 days").contains("Move " + offer + " to 1 Oct");
        assertThat(jana.read(By.id("mo-undated"))).contains(survey).contains("no dates");
        assertThat(jana.text()).doesNotContain("50,000").doesNotContain("50000");
        jana.shot("80-calendar").accessible("#marketops-calendar");
        jana.width(400).fits().shot("80-calendar-400").accessible("#marketops-calendar");
        assertThat(jana.read(By.cssSelector("li[data-key='" + offer + "']"))).contains("17 Aug to 6 Sep").contains("≠ Overlap 1");
        jana.width(1280);
    }

    @Test
    @Order(2)
    void theFormMovesByDaysAndTheNoteTakesItBack() {
        jana.go(CALENDAR).click(By.cssSelector("li[data-key='" + offer + "'] .mo-dates"));
        jana.type(By.id("mo-days"), "45").shot("81-calendar-move").accessible("#marketops-calendar");
        jana.width(400).fits().shot("81-calendar-move-400").width(1280);
        jana.click(By.id("mo-move-shift"));

        assertThat(jana.read(By.id("mo-done"))).contains(offer + " now runs from 1 Oct 2026 to 21 Oct 2026.");
        assertThat(jana.read(By.id("mo-calendar-lead"))).contains("No overlaps");

        jana.click(By.id("mo-undo"));
        assertThat(jana.read(By.id("mo-done"))).contains("17 Aug 2026 to 6 Sep 2026");
        assertThat(jana.read(By.id("mo-calendar-lead"))).contains("1 overlap");
    }

    @Test
    @Order(3)
    void datesThatCrossAreRefusedAndWhatWasTypedStays() {
        jana.go(CALENDAR + "&move=" + survey).day("mo-first", LocalDate.of(2026, 8, 9)).day("mo-last", LocalDate.of(2026, 8, 1))
                .click(By.id("mo-move-save"));

        assertThat(jana.read(By.id("mo-move-problem"))).contains("2026-08-01 is before the first day, 2026-08-09");
        assertThat(jana.see(By.id("mo-first")).getAttribute("value")).isEqualTo("2026-08-09");
    }

    @Test
    @Order(4)
    void aBarIsDraggedByWholeDaysAndTheDatesFollow() {
        jana.go(CALENDAR).drag(By.cssSelector("li[data-key='" + offer + "'] .bar"), 100);
        jana.waitFor(offer + " now runs from");

        assertThat(host.as("jana").get("/rest/marketops/1.0/calendar?project=MKT&from=2026-07-01&to=2026-12-31").expect(200).body())
                .doesNotContain("\"first\":\"2026-08-17\",\"last\":\"2026-09-06\",\"status\"");
        jana.click(By.id("mo-undo"));
        assertThat(jana.read(By.id("mo-done"))).contains("17 Aug 2026 to 6 Sep 2026");
    }

    @Test
    @Order(5)
    void whoMayNotEditOrWasOvertakenIsToldAndNothingMoves() {
        host.as("ines").put(REST + offer, "{\"first\":\"2026-08-18\",\"last\":\"2026-09-07\"}").expect(409);
        assertThat(host.as("jana").put(REST + offer, "{\"first\":\"2026-08-18\",\"last\":\"2026-09-07\",\"wasFirst\":\"2026-01-01\","
                + "\"wasLast\":\"2026-01-02\"}").expect(409).body()).contains("CHANGED").contains("other dates by now");

        jana.go(CALENDAR);
        assertThat(jana.read(By.id("mo-overlaps"))).contains("17 Aug to 6 Sep, 21 days");
    }

    @Test
    @Order(6)
    void anOverlapIsWantedAndTakenBackAndTheOwnersAreAsked() {
        jana.go(CALENDAR).click(By.cssSelector("#mo-overlaps button[value=ask]"));
        assertThat(jana.read(By.id("mo-told"))).contains("Both owners are asked");
        assertThat(host.as("jana").get("/rest/api/2/issue/" + offer + "/comment").expect(200).body()).contains(offer + " and " + search, "Is that wanted?");
        jana.click(By.cssSelector("#mo-overlaps button[value=want]"));

        assertThat(jana.read(By.id("mo-calendar-lead"))).contains("No overlaps");
        assertThat(jana.read(By.id("mo-wanted"))).contains(search, offer, "Jana Novotna");
        jana.shot("83-calendar-wanted").accessible("#marketops-calendar");
        jana.width(400).fits().shot("83-calendar-wanted-400").width(1280);
        assertThat(host.as("jana").get("/rest/marketops/1.0/calendar?project=MKT&from=2026-07-01&to=2026-12-31").expect(200).json()
                .at("/wantedOverlaps/0/wantedBy").asText()).isNotEmpty();
        try (Browser ines = Browser.open(host.baseUrl()).logIn("ines")) {
            ines.go(CALENDAR);
            assertThat(ines.has(By.cssSelector("#mo-wanted button"))).as("a button for who may not edit").isFalse();
        }

        jana.click(By.cssSelector("#mo-wanted button[value=unwant]"));
        assertThat(jana.read(By.id("mo-calendar-lead"))).contains("1 overlap");
    }

    @Test
    @Order(7)
    void aLinkIsShownOnceShowsTheDaysWithoutLogInAndEndsWhenItIsRevoked() {
        jana.go("/plugins/servlet/marketops/calendar/links?project=MKT").click(By.id("mo-make-link"));
        String link = jana.see(By.id("mo-link")).getAttribute("value");
        jana.shot("82-calendar-link").accessible("#marketops-calendar-links");
        jana.width(400).fits().shot("82-calendar-link-400").width(1280);
        String path = link.substring(link.indexOf("/plugins/"));

        String feed = host.anonymous().get(path).expect(200).body();
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:" + offer + " Osprey trial offer\r\n")
                .contains("DTSTART;VALUE=DATE:20260817\r\nDTEND;VALUE=DATE:20260907\r\n").doesNotContain("50000").doesNotContain("Osprey user survey");
        jana.go("/plugins/servlet/marketops/calendar/links?project=MKT");
        assertThat(jana.text()).doesNotContain("token=");

        jana.click(By.cssSelector("#mo-links button"));
        assertThat(jana.text()).contains("You have no links.");
        host.anonymous().get(path).expect(404);
    }

    @Test
    @Order(8)
    void anAddressThatCannotBeReadSaysWhatIsWrong() {
        jana.go(CALENDAR + "&by=colour");

        assertThat(jana.read(By.id("mo-calendar-error"))).contains("By is audience, channel, region or owner, not “colour”.");
        jana.shot("83-calendar-error").accessible("#marketops-calendar");
    }

    @Test
    @Order(9)
    void fiveThousandItemsAreOneRequestAndNotAStatementMore() {
        String calendar = REST.substring(0, REST.length() - 1) + "?project=MKT&from=2026-07-01&to=2027-12-31&same=audience";
        host.as("jana").get(calendar).expect(200);
        long few = statements(host.as("jana").get(calendar));
        CopiedIssues.of(host.sandbox().rooms().get(Database.class),
                host.as("jana").get("/rest/api/2/issue/" + offer + "?fields=summary").expect(200).json().get("id").asLong(), MANY, DAYS);

        Reply many = host.as("jana").get(calendar).expect(200);
        long ofPage = statements(host.as("jana").get(CALENDAR + "&same=audience"));
        System.out.println("MEASURED statements of the calendar of " + many.json().at("/items").size() + " items: " + statements(many) + ", of its page "
                + ofPage);
        assertThat(many.json().at("/items").size()).isGreaterThanOrEqualTo(MANY);
        assertThat(statements(many)).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(ofPage).isLessThanOrEqualTo(5);

        want(many.json().at("/overlaps"), 5);
        Reply wanted = host.as("jana").get(calendar).expect(200);
        assertThat(wanted.json().at("/wantedOverlaps").size()).isEqualTo(5);
        assertThat(statements(wanted)).as("with wanted overlaps").isEqualTo(few);
        assertThat(statements(host.as("jana").get(CALENDAR + "&same=audience"))).as("the page with wanted overlaps").isLessThanOrEqualTo(5);
    }

    private void want(JsonNode overlaps, int many) {
        for (int i = 0; i < many; i++) {
            host.as("jana").with("X-Atlassian-Token", "no-check").form(CALENDAR, Map.of("action", "want", "one", overlaps.at("/" + i + "/keys/0").asText(),
                    "other", overlaps.at("/" + i + "/keys/1").asText())).expect(302);
        }
    }

    private static long statements(Reply reply) {
        return Long.parseLong(reply.expect(200).header("X-Sandbox-Statements").get());
    }
}
