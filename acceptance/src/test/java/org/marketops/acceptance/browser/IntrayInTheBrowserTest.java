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
import java.sql.Connection;
import java.sql.Statement;
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
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.store.Database;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A messy export of an old spreadsheet by hand, its names in the tray, and the same campaign's numbers pushed by a system with a token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntrayInTheBrowserTest {

    private static final String SERVLETS = "/plugins/servlet/marketops/";
    private static final String HEADER = "campaign;date;impressions;clicks;spend;currency\n";

    private HostInProcess host;
    private Marketing marketing;
    private String plan;
    private Browser jana;
    private Browser admin;

    @TempDir
    private static Path files;

    @BeforeAll
    void start() {
        SandboxConfig home = Homes.withPlugin("intray");
        // An import is held below by a lock; however slow the machine is, it waits for as long as the test needs.
        host = HostInProcess.start(home.database("jdbc:h2:file:" + home.home().resolve("database").resolve("h2") + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=300000"));
        marketing = Marketing.setUp(host);
        plan = marketing.approvedPlan("Herbstmesse Köln");
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
            jana.choose(By.id("choice." + i), "Leave in the tray");
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

    @Test
    @Order(6)
    void aFileIsMappedKeptImportedAndTakenBackWithKeysAlone() throws IOException {
        Path file = files.resolve("keys.csv");
        Files.writeString(file, "Aktion;Stichtag;Einblendungen;Geklickt;Klickrate\nHerbstmesse Köln;2028-01-01;1000;25;9,90%\n");
        jana.width(1280).go(SERVLETS + "import?project=MKT").upload(By.id("csv"), file);
        jana.tabTo("#mo-import-read").press(Keys.ENTER);
        assertThat(jana.read(By.cssSelector(".mo-steps [aria-current=step]"))).contains("Columns");
        jana.tabTo("[id='f.column.campaign']").press("A");
        jana.tabTo("[id='f.column.day']").press("S");
        jana.tabTo("[id='f.column.impressions']").press("E");
        jana.tabTo("[id='f.column.clicks']").press("G");
        jana.tabTo("#mo-import-map").press(Keys.ENTER);
        jana.tabTo("#keep").press("By keys");
        jana.tabTo("#mo-profile-keep").press(Keys.ENTER);
        assertThat(jana.read(By.id("profile-kept"))).contains("is kept");
        assertThat(jana.read(By.cssSelector(".mo-steps"))).contains("By keys").contains("1 of 1 names");
        jana.tabTo("#mo-import-commit").press(Keys.ENTER);

        assertThat(jana.read(By.id("import-about"))).contains("By keys, version 1");
        assertThat(jana.read(By.id("import-reported"))).contains("9.90 %").contains("2.50 %").contains("Differs in 1 rows");
        jana.go("/browse/" + plan).see(By.id("status-val"));
        assertThat(panel()).contains("9.90 %").contains("2.50 %");
        jana.go(SERVLETS + "imports?project=MKT");
        jana.tabTo(".mo-imports-undo").press(Keys.ENTER);
        assertThat(jana.read(By.id("mo-import-result"))).contains("Undone by");
        jana.go("/browse/" + plan).see(By.id("status-val"));
        assertThat(panel()).contains("2.50 %").doesNotContain("9.90 %");
    }

    @Test
    @Order(7)
    void theButtonWaitsUntilEachQuestionIsAnsweredAndSaysForWhich() throws IOException {
        Path file = files.resolve("again.csv");
        Files.writeString(file, HEADER + "Herbstmesse Köln;2026-12-01;10;1;2,50;EUR\nHerbst Messe Koeln;2026-12-04;20;2;4,00;EUR\n"
                + "Herbstmesse Köln;2026-12-32;1;1;1,00;EUR\nHerbstmesse Köln;2026-02-31;1;1;0,50;EUR\nTotal;;;;8,00;\n");
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), file).click(By.id("mo-import-read"));

        assertThat(jana.read(By.id("marketops-import"))).contains("Nothing has been saved yet. 4 rows read: 1 are ready, 1 have no campaign, 2 have an error.");
        assertThat(jana.read(By.id("import-sums"))).contains("The file gives a total of EUR 8.00: it agrees with the rows.").contains("Saved for 1 campaign")
                .contains("Kept in the tray until somebody picks a campaign").contains("1 total row of the file is left out");
        assertThat(jana.read(By.id("import-overlap"))).contains("1 Dec 2026 was imported before").contains("Plain CSV");
        assertThat(jana.read(By.id("errors"))).contains("Feb 2026 has 28 days").contains("Download 2 rows (CSV)");
        assertThat(jana.read(By.id("tray"))).contains("Matching tray: 1 row under 1 name").contains("Very close");
        assertThat(jana.read(By.id("import-why"))).startsWith("First choose what happens to 1 Dec 2026.");
        assertThat(jana.see(By.id("mo-import-commit")).getAttribute("aria-disabled")).isEqualTo("true");

        jana.tabTo("#mo-import-commit").press(Keys.ENTER);
        assertThat(jana.path()).as("nothing was sent").contains("file=");
        jana.click(By.cssSelector("[name=overlap][value=keep]")).click(By.cssSelector("[name=bad][value=stop]"));
        assertThat(jana.read(By.id("import-why"))).startsWith("You chose to import nothing");
        jana.click(By.cssSelector("[name=bad][value=skip]"));
        assertThat(jana.read(By.id("mo-import-commit"))).isEqualTo("Import 1 row");
        chooseFirstCampaign(1);
        assertThat(jana.read(By.id("mo-import-commit"))).isEqualTo("Import 2 rows");
        jana.accessible("body").shot("intray-questions").width(400).fits().shot("intray-questions-400").width(1280).click(By.id("mo-import-commit"));
        assertThat(jana.read(By.id("mo-import-result"))).contains("2 rows imported, 0 kept in the tray, 2 left out");

        Path next = files.resolve("remembered.csv");
        Files.writeString(next, HEADER + "HERBST-Messe Koeln;2028-02-01;20;2;4,00;EUR\n");
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), next).click(By.id("mo-import-read"));
        assertThat(jana.read(By.id("matched"))).contains("Picked for an earlier file").contains("Herbstmesse Köln");
    }

    @Test
    @Order(8)
    void aLongImportShowsThatItIsAtWorkAndCanBeEndedInGermanToo() throws Exception {
        jana.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
        Path file = files.resolve("long-work.csv");
        Files.writeString(file, HEADER + "Herbstmesse Köln;2028-03-01;10;1;2,50;EUR\n");
        try (Connection gate = host.sandbox().rooms().get(Database.class).dataSource().getConnection()) {
            hold(gate);
            commit(file);
            assertThat(jana.read(By.id("import-progress"))).contains("Der Import läuft").contains("Die Datei wird gelesen.");
            String page = jana.read(By.id("marketops-import"));
            assertThat(EnglishOnly.texts(marketing).stream().filter(page::contains)).isEmpty();
            jana.accessible("body").shot("intray-progress").width(400).fits().shot("intray-progress-400").width(1280);
            jana.tabTo("#mo-import-cancel").press(Keys.ENTER);
            assertThat(jana.path()).contains("running=");
            gate.rollback();
        }
        jana.waitUntil("that it was ended", () -> jana.has(By.id("import-error")));
        assertThat(jana.read(By.id("import-error"))).contains("nach 0 von 1 Zeilen");

        try (Connection gate = host.sandbox().rooms().get(Database.class).dataSource().getConnection()) {
            hold(gate);
            jana.click(By.id("mo-import-commit")).see(By.id("import-progress"));
            gate.rollback();
        }
        jana.waitUntil("the result", () -> jana.has(By.id("mo-import-result")));
        jana.accessible("body").go("/secure/ViewProfile.jspa").choose(By.id("language"), "English (United States)").click(By.id("profile-submit"));
    }

    @Test
    @Order(9)
    void aSourceIsAddedAndItsFoldersAreSwitchedWithKeysAlone() {
        admin.width(1280).go(SERVLETS + "sources");
        admin.tabTo("#sources-list button[value='folders-off']").press(Keys.ENTER);
        assertThat(admin.read(By.id("sources-done"))).isNotEmpty();
        admin.tabTo("#source-name").press("Keys only");
        admin.tabTo("#source-owner").press("jana");
        admin.tabTo("#source-projects").press("MKT");
        admin.tabTo("#source-folders").press(Keys.SPACE);
        admin.tabTo("#sources-add button").press(Keys.ENTER);
        assertThat(admin.read(By.id("sources-list"))).contains("Keys only").contains("import/marketops/MKT/Keys");
        admin.accessible("body");
    }

    @Test
    @Order(10)
    void whoMayNotImportIsToldWhichRightIsMissingAndWhomToAskAndWhoMayNotSeeTheProjectNothing() {
        for (String page : new String[] {"import?project=MKT", "imports?project=MKT", "not-matched?project=MKT", "import?issue=" + plan}) {
            assertThat(marketing.as("ines").get(SERVLETS + page).expect(404).body()).as(page).contains("the right Edit issues").contains("project lead.");
            assertThat(marketing.as("otto").get(SERVLETS + page).expect(404).body()).as(page).doesNotContain("Edit issues").doesNotContain("project lead.");
            assertThat(marketing.as("jana").get(SERVLETS + page).expect(200).body()).as(page).doesNotContain("project lead.");
        }
    }

    @Test
    @Order(11)
    void aPageThatFailsGivesANumberAndAWayToTryAgain() {
        Database database = host.sandbox().rooms().get(Database.class);
        for (String[] broken : new String[][] {{"IMPORT_BATCH", "import?project=MKT"}, {"IMPORT_BATCH", "imports?project=MKT"}, {"IMPORT_TRAY", "not-matched?project=MKT"}}) {
            String table = table(database, broken[0]);
            database.update("alter table \"" + table + "\" rename to \"" + table + "_AWAY\"");
            try {
                assertThat(marketing.as("jana").get(SERVLETS + broken[1]).expect(500).body()).as(broken[1]).contains("could not be loaded")
                        .containsPattern("the number [A-Z0-9-]+").contains("Try again").doesNotContain("SQL").doesNotContain("Exception");
            } finally {
                database.update("alter table \"" + table + "_AWAY\" rename to \"" + table + "\"");
            }
            marketing.as("jana").get(SERVLETS + broken[1]).expect(200);
        }
    }

    /** With what is folded in it. */
    private String panel() {
        jana.script("document.querySelectorAll('[data-mo-panel=metrics] details').forEach(part => { part.open = true; })");
        return jana.read(By.cssSelector("[data-mo-panel=metrics]"));
    }

    private void commit(Path file) {
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), file).click(By.id("mo-import-read")).click(By.id("mo-import-commit"));
    }

    /** Whoever imports from that source into the project waits until the connection lets go. */
    private void hold(Connection gate) throws Exception {
        gate.setAutoCommit(false);
        try (Statement lock = gate.createStatement()) {
            assertThat(lock.executeUpdate("update \"" + table(host.sandbox().rooms().get(Database.class), "IMPORT_TURN") + "\" set \"TURN\" = \"TURN\"")).isPositive();
        }
    }

    private static String table(Database database, String name) {
        return database.one("select table_name from information_schema.tables where table_name like '%" + name + "'", row -> row.getString(1)).orElseThrow();
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
