package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;

/** A messy export of an old spreadsheet by hand, its names in the tray, and the same campaign's numbers pushed by a system with a token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntrayInTheBrowserTest {

    private static final String SERVLETS = "/plugins/servlet/marketops/";
    private static final String HEADER = "campaign;date;impressions;clicks;spend;currency\n";

    private HostInProcess host;
    private Browser jana;
    private Browser admin;

    @TempDir
    private static Path files;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("intray"));
        Marketing marketing = Marketing.setUp(host);
        marketing.approvedPlan("Herbstmesse Köln");
        jana = Browser.open(host.baseUrl()).logIn("jana");
        admin = Browser.open(host.baseUrl()).logIn("admin");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {jana, admin}) {
            if (browser != null) {
                browser.close();
            }
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void aFileOfAnOldSpreadsheetWithTwoTablesIsReadAsItsReaderSays() throws IOException {
        Path file = files.resolve("herbst.csv");
        Files.write(file, (HEADER + "Messe Köln;01.09.2026;1000;10;12,50;EUR\nTEST nicht verwenden;02.09.2026;7;1;0,50;EUR\n\n"
                + "Gerät;Browser;Land\nTelefon;Fuchs;Norwegen\n").getBytes(Charset.forName("windows-1252")));

        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), file).click(By.id("mo-import-read"));
        assertThat(jana.read(By.id("import-error"))).contains("cannot be read as UTF-8");
        jana.shot("intray-ways").click(By.cssSelector("a.import-way"));
        assertThat(jana.read(By.id("import-error"))).contains("more than one table");
        jana.click(By.cssSelector("a.import-way"));

        assertThat(jana.text()).contains("Messe Köln").contains("windows-1252").contains("EUR 12.50");
        for (int i = 1; i <= 2; i++) {
            jana.choose(By.id("choice." + i), "Leave out (kept in the tray)");
        }
        jana.accessible("#marketops-import").shot("intray-preview").click(By.id("mo-import-commit"));
        assertThat(jana.read(By.id("mo-import-result"))).contains("2 kept in the tray");
    }

    @Test
    @Order(2)
    void whatIsDecidedInTheTrayIsRememberedAndCanBeUndone() throws IOException {
        jana.click(By.id("import-tray-link"));
        chooseFirstCampaign(1);
        jana.choose(By.id("choice.2"), "Ignore, with the reason below").type(By.id("tray-reason"), "a test").click(By.id("mo-tray-look"));
        assertThat(jana.read(By.id("tray-look"))).contains("1,000").contains("EUR 12.50").contains("a test");
        jana.accessible("#marketops-tray").click(By.id("mo-tray-save"));
        assertThat(jana.read(By.id("tray-empty"))).contains("Nothing waits here");
        assertThat(jana.read(By.id("tray-decided"))).contains("Herbstmesse").contains("a test");

        Path next = files.resolve("october.csv");
        Files.writeString(next, HEADER + "messe_köln;2026-10-01;500;5;1,00;EUR\n");
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), next).click(By.id("mo-import-read"));
        assertThat(jana.read(By.id("matched"))).contains("messe_köln").contains("Herbstmesse");

        jana.go(SERVLETS + "not-matched?project=MKT").click(By.cssSelector(".mo-tray-back"));
        assertThat(jana.read(By.id("tray-done"))).contains("wait again");
        jana.width(400).fits().accessible("#marketops-tray").width(1280);
    }

    @Test
    @Order(3)
    void aSystemPushesWithATokenAndOneKeyIsOneImport() throws Exception {
        admin.go(SERVLETS + "sources");
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(SERVLETS + "sources");
        }
        admin.type(By.id("source-name"), "Warehouse").type(By.id("source-owner"), "otto").type(By.id("source-projects"), "MKT")
                .click(By.cssSelector("#sources-add button"));
        assertThat(admin.read(By.id("sources-problem"))).contains("otto");
        admin.type(By.id("source-owner"), "jana").click(By.cssSelector("#sources-add button"));
        String token = admin.read(By.id("sources-secret"));

        HttpResponse<String> first = push(token, "night-1", "Nobody knows;2026-11-01;3;1;0,10;EUR\n");
        HttpResponse<String> second = push(token, "night-1", "Nobody knows;2026-11-01;3;1;0,10;EUR\n");
        HttpResponse<String> other = push(token, "night-1", "Nobody knows;2026-11-02;4;1;0,10;EUR\n");
        HttpResponse<String> wrong = push(token, "night-2", "Nobody knows;2026-11-02;many;1;0,10;EUR\n");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(push("mo_unknown", "night-3", "x;2026-11-02;4;1;;EUR\n").statusCode()).isEqualTo(401);
        admin.go(SERVLETS + "sources").click(By.cssSelector("#sources-list button[value='folders-on']"));
        assertThat(admin.read(By.id("sources-done"))).contains("fetched from its folders");
        assertThat(admin.read(By.id("sources-list"))).contains("import/marketops/MKT/Warehouse-");
        admin.go(SERVLETS + "sources").accessible("#marketops-sources").shot("intray-sources");
        assertThat(admin.read(By.id("sources-runs"))).contains("Import ").contains("all 1 rows of night.csv have an error");
        assertThat(admin.text()).doesNotContain(token);
        admin.width(400).fits();
    }

    @Test
    @Order(4)
    void aMappingChosenByHandIsKeptReadsTheNextFileAndTheHistoryTellsOfBoth() throws IOException {
        Path first = files.resolve("fair.csv");
        Files.writeString(first, "Aktion;Stichtag;Einblendungen;Geklickt;Klickrate;Kosten netto\nHerbstmesse Köln;2026-12-01;1000;25;2,50%;12,50\n"
                + "Herbstmesse Köln;2026-12-02;viele;1;;1,00\n");
        jana.width(1280).go(SERVLETS + "import?project=MKT").upload(By.id("csv"), first).click(By.id("mo-import-read"));
        assertThat(jana.read(By.id("import-error"))).contains("no header that is known");
        jana.choose(By.id("f.column.campaign"), "Aktion").choose(By.id("f.column.day"), "Stichtag").choose(By.id("f.column.impressions"), "Einblendungen")
                .choose(By.id("f.column.clicks"), "Geklickt").choose(By.id("f.column.spend"), "Kosten netto").type(By.id("f.currency"), "EUR")
                .accessible("#marketops-import").shot("intray-map").click(By.id("mo-import-map"));
        jana.click(By.id("mo-profile-keep"));
        assertThat(jana.read(By.id("import-error"))).contains("it has no name");
        jana.type(By.id("keep"), "Fair tool").click(By.id("mo-profile-keep"));
        assertThat(jana.read(By.id("profile-kept"))).contains("is kept");
        jana.accessible("#marketops-import").click(By.id("mo-import-commit"));
        assertThat(jana.read(By.id("import-about"))).contains("Fair tool, version 1");
        assertThat(jana.read(By.id("import-reported"))).contains("2.50 %").contains("Agrees row by row");
        jana.accessible("#marketops-import").shot("intray-as-reported");

        Path next = files.resolve("fair-next.csv");
        Files.writeString(next, "Geklickt;Aktion;Kosten netto;Klickrate;Stichtag;Einblendungen\n5;Herbstmesse Köln;2,00;0,50%;2026-12-03;1000\n");
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), next).click(By.id("mo-import-read"));
        assertThat(jana.text()).contains("Fair tool, version 1");
        jana.click(By.id("mo-import-commit")).click(By.id("import-history-link"));

        assertThat(jana.read(By.id("imports-all"))).contains("fair-next.csv").contains("1 left out with an error").contains("Fair tool, version 1");
        assertThat(jana.all(By.cssSelector("a.imports-left-out"))).hasSize(1);
        jana.accessible("#marketops-imports").shot("intray-history").click(By.cssSelector(".mo-imports-undo"));
        assertThat(jana.read(By.id("mo-import-result"))).contains("Undone by");
        jana.click(By.id("import-history-link")).click(By.cssSelector(".mo-profile-retire"));
        assertThat(jana.read(By.id("imports-done"))).contains("retired");
        jana.width(400).fits().accessible("#marketops-imports").width(1280);
    }

    @Test
    @Order(5)
    void anAdministratorSetsTheLimitsAndAFileOverOneIsRefusedWithTheWayOut() throws IOException {
        Path file = files.resolve("long.csv");
        Files.writeString(file, HEADER + "Herbstmesse Köln;2027-02-01;1;1;0,10;EUR\n".repeat(101));
        limit("rows", "many");
        assertThat(admin.read(By.id("sources-problem"))).contains("Rows is \"many\"").contains("from 100 to");
        limit("rows", "100");
        assertThat(admin.read(By.id("sources-done"))).contains("saved");

        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), file).click(By.id("mo-import-read"));
        assertThat(jana.read(By.id("import-error"))).contains("long.csv has more than 100 rows").contains("Sources and API");

        limit("rows", "1000000");
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), file).click(By.id("mo-import-read"));
        assertThat(jana.text()).contains("101 rows read");
    }

    private void limit(String field, String value) {
        admin.width(1280).go(SERVLETS + "sources").type(By.id("limit-" + field), value).click(By.cssSelector("#sources-limits button"));
    }

    private void chooseFirstCampaign(int number) {
        String campaign = jana.all(By.cssSelector("[id='choice." + number + "'] option")).stream().map(option -> option.getText().trim())
                .filter(text -> text.contains("Herbstmesse")).findFirst().orElseThrow();
        jana.choose(By.id("choice." + number), campaign);
    }

    private HttpResponse<String> push(String token, String key, String rows) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("fileName", "night.csv", "content", HEADER + rows));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(host.baseUrl() + "/rest/marketops/1.0/push/MKT"))
                .header("Content-Type", "application/json").header("X-MarketOps-Token", token).header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
