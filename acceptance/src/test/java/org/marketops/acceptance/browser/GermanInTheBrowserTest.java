package org.marketops.acceptance.browser;

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
import org.marketops.acceptance.notice.Inbox;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever chose German reads German: no English text of the plugin stands in any of its parts, and German fits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GermanInTheBrowserTest {

    private static final String SERVLETS = "/plugins/servlet/marketops/";

    @TempDir
    private static Path files;

    private final Inbox inbox = new Inbox();
    private HostInProcess host;
    private Marketing marketing;
    private Browser browser;
    private String plan;
    private Set<String> english;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("german").smtp(inbox.address()));
        marketing = Marketing.setUp(host);
        english = EnglishOnly.texts(marketing);
        browser = Browser.open(host.baseUrl()).logIn("marcus");
        speakGerman();
        plan = marketing.completePlan("jana", "Messe Basel");
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(plan, "Content");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (host != null) {
            host.close();
        }
        inbox.close();
    }

    @Test
    @Order(1)
    void theApproverReadsThePanelTheQueuesAndTheDecisionInGerman() {
        isGerman("/browse/" + plan, "german-panel", "Wartet auf", "Genehmigen", "Änderungen verlangen");
        isGerman(SERVLETS + "my-approvals", "german-queue", "Meine Genehmigungen", "1 Plan wartet auf Sie.");
        String id = marketing.as("admin").get("/rest/api/2/issue/" + plan).expect(200).json().get("id").asText();
        isGerman("/secure/WorkflowUIDispatcher.jspa?id=" + id + "&action=" + Marketing.APPROVE, "german-decision",
                "Sie genehmigen Messe Basel in der jetzigen Fassung", "Was Ihre Genehmigung bewirkt");
    }

    @Test
    @Order(2)
    void theRecordDelegationsAndMailsAreGerman() {
        isGerman(SERVLETS + "ledger?issue=" + plan, "german-record", "Protokoll unversehrt", "Eingereicht");
        isGerman(SERVLETS + "delegations", "german-delegations", "Niemand vertritt Sie");
        isGerman(SERVLETS + "notifications", "german-notifications", "Mir schreiben");
        isGerman(SERVLETS + "objectives", "german-objectives", "Noch keine Ziele");
        isGerman(SERVLETS + "import?project=MKT", "german-import", "Höchstens 50 MB", "Alle Importe und Profile");
        isGerman(SERVLETS + "imports?project=MKT", "german-imports", "Hier wurde noch nichts importiert.", "Eigene Profile");
        isGerman("/secure/Dashboard.jspa", "german-dashboard", "ist kein Ziel gesetzt", "Das Tempo steht hier", "wurde kein Antrag entschieden");
        browser.script("document.querySelector('.sb-configure').click()");
        String form = browser.read(By.cssSelector("[data-mo-edit='yes']"));
        assertThat(english.stream().filter(form::contains)).as("English in %s", form).isEmpty();
        browser.accessible("[data-mo-edit='yes']");
    }

    @Test
    @Order(3)
    void theWayOfAFileFromItsColumnsToItsResultIsGermanAndAccessible() throws IOException {
        Path file = files.resolve("messe.csv");
        Files.writeString(file, "Aktion;Stichtag;Klicks;Kosten\nMesse Basel;2028-01-01;25;12,50\nMesse-Basel Süd;2028-01-02;5;2,50\nMesse Basel;2028-01-32;5;1,00\n");
        browser.go(SERVLETS + "import?project=MKT").accessible("body").upload(By.id("csv"), file).click(By.id("mo-import-read"));
        browser.accessible("body");
        readsGerman("columns", "german-columns", "keine Kopfzeile", "Spalten");
        browser.choose(By.id("f.column.campaign"), "Aktion").choose(By.id("f.column.day"), "Stichtag").choose(By.id("f.column.clicks"), "Klicks")
                .choose(By.id("f.column.spend"), "Kosten").type(By.id("f.currency"), "EUR").click(By.id("mo-import-map"));
        browser.type(By.id("keep"), "Messe").click(By.id("mo-profile-keep")).accessible("body");
        readsGerman("preview", "german-preview", "Es wurde noch nichts gespeichert", "Ablage zum Zuordnen: 1 Zeile unter 1 Namen", "1 Zeile hat einen Fehler.");
        browser.choose(By.id("choice.1"), "In der Ablage lassen").click(By.id("mo-import-commit")).accessible("body");
        readsGerman("result", "german-result", "1 Zeilen importiert");
        browser.go(SERVLETS + "imports?project=MKT").accessible("body");
        readsGerman("imports", "german-imports-full", "Messe", "Eigene Profile");
        browser.go(SERVLETS + "not-matched?project=MKT").accessible("body");
        readsGerman("not-matched", "german-tray", "Messe-Basel Süd");
    }

    @Test
    @Order(4)
    void eachReaderGetsTheMailInTheirOwnLanguage() {
        assertThat(inbox.await(host, plan, 2)).extracting(Inbox.Letter::who)
                .containsExactlyInAnyOrder("marcus: Wartet auf Sie", "priya: Waiting for you");
    }

    @Test
    @Order(5)
    void administratorsReadPoliciesAndRightsInGerman() {
        browser.close();
        browser = Browser.open(host.baseUrl()).logIn("admin");
        speakGerman();
        browser.go(SERVLETS + "policies");
        if (browser.has(By.name("webSudoPassword"))) {
            browser.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
        }
        isGerman(SERVLETS + "policies", "german-policies", "Alle Pläne, für die keine andere Genehmigungsregel da ist");
        isGerman(SERVLETS + "policies?key=default", "german-policy", "In einfachen Worten", "Zuerst Content:");
        isGerman(SERVLETS + "rights", "german-rights", "Beträge sehen");
        isGerman(SERVLETS + "sources", "german-sources", "Quellen und API");
        browser.accessible("body");
        isGerman(SERVLETS + "setup", "german-setup", "Alles ist da.");
    }

    private void speakGerman() {
        browser.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
    }

    private void isGerman(String path, String picture, String... said) {
        browser.go(path).see(By.cssSelector(".mo"));
        readsGerman(path, picture, said);
    }

    private void readsGerman(String path, String picture, String... said) {
        for (String text : said) {
            browser.waitFor(text);
        }
        String ours = browser.all(By.cssSelector(".mo")).stream().map(WebElement::getText).collect(Collectors.joining("\n"));
        assertThat(english.stream().filter(ours::contains)).as("English in %s:%n%s", path, ours).isEmpty();
        browser.fits().shot(picture).width(400).fits().shot(picture + "-400").width(1280);
    }
}
