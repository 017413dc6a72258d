package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Approving, sending back, promising, setting up items and importing leads without a mouse: Tab reaches every control, its focus is seen, Enter and Space use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardOnlyTest {

    private static final String SERVLETS = "/plugins/servlet/marketops/";
    private static final String PACK = SERVLETS + "pack?project=MKT&view=live&quarter=";
    private static final String QUEUE = "/plugins/servlet/marketops/my-approvals";

    private HostInProcess host;
    private Marketing marketing;
    private Browser marcus;
    private Browser admin;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("keyboard"));
        marketing = Marketing.setUp(host);
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
        admin = Browser.open(host.baseUrl()).logIn("admin");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {marcus, admin}) {
            if (browser != null) {
                browser.close();
            }
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    void aPlanIsApprovedFromTheQueueWithTabSpaceAndEnter() {
        String plan = submitted("Approved by keys");
        marcus.go(QUEUE);

        marcus.tabTo("input[name=plan][value^='" + plan + ":']").press(Keys.SPACE);
        marcus.tabTo("#mo-approve").press(Keys.ENTER);

        assertThat(marcus.read(By.cssSelector("[role=status]"))).contains("1 plan approved");
        marketing.awaitStage(plan, "Budget");
    }

    @Test
    void aPlanIsOpenedFromTheQueueAndSentBackWithKeys() {
        String plan = submitted("Sent back by keys");
        marcus.go(QUEUE);

        marcus.tabTo("a[aria-label='Decide " + plan + "']").press(Keys.ENTER);
        marcus.see(By.id("status-val"));
        marcus.tabTo("#action_id_" + Marketing.REQUEST_CHANGES).press(Keys.ENTER);
        marcus.see(By.id("issue-workflow-transition"));
        marcus.tabTo("#comment").press("Name the venue.");
        marcus.tabTo("#issue-workflow-transition-submit").press(Keys.ENTER);

        marketing.awaitStatus(plan, "Draft");
    }

    @Test
    void aPromiseIsMadeKeptAndWithdrawnWithKeys() {
        admin.go(PACK + "2026Q1");
        admin.tabTo("#mo-p-text").press("Tag all leads of Singapore");
        admin.tabTo("#mo-p-owner").press("jana");
        admin.tabTo("#mo-promise-now").press(Keys.ENTER);
        assertThat(admin.read(By.id("mo-promises-list"))).contains("Tag all leads of Singapore", "Jana Novotna");

        admin.go(PACK + "2026Q2");
        admin.tabTo("#mo-promised-table summary").press(Keys.ENTER);
        admin.tabTo(".mo-tell select").press("Kept");
        admin.tabTo(".mo-tell input[name=word]").press("in May");
        admin.tabTo(".mo-tell button").press(Keys.ENTER);
        assertThat(admin.read(By.id("mo-promised"))).contains("1 kept");

        admin.go(PACK + "2026Q1").tabTo("#mo-promises-list button").press(Keys.ENTER);
        assertThat(admin.has(By.id("mo-promises-list"))).isFalse();
    }

    @Test
    void anItemOfADashboardIsSetUpWithKeys() {
        admin.go("/secure/Dashboard.jspa").see(By.cssSelector("[data-mo-item='target-attainment']"));
        admin.tabTo(".sb-configure").press(Keys.ENTER);
        admin.see(By.cssSelector("[data-mo-edit='yes']"));
        admin.waitUntil("the first field to have the focus", () -> "project".equals(admin.script("return document.activeElement.name")));
        admin.tabTo("[data-mo-edit] select[name=period]").press("The quarter that");
        admin.accessible(".mo-item-form").tabTo("[data-mo-edit] input[type=submit]").press(Keys.ENTER);
        admin.waitUntil("the figures instead of the form", () -> !admin.has(By.cssSelector("[data-mo-edit]"))
                && admin.has(By.cssSelector("[data-mo-item='target-attainment']")));

        admin.go("/secure/Dashboard.jspa").see(By.cssSelector("[data-mo-item='target-attainment']"));
        admin.tabTo(".sb-configure").press(Keys.ENTER);
        admin.see(By.cssSelector("[data-mo-edit='yes']"));
        assertThat(admin.script("return document.querySelector('[data-mo-edit] select[name=period]').value")).isEqualTo("this");
        admin.tabTo("[data-mo-edit] .cancel").press(Keys.SPACE);
        admin.waitUntil("the form to be closed", () -> !admin.has(By.cssSelector("[data-mo-edit]")));
    }

    @Test
    void leadsAreImportedAndTheirSettingsSavedWithKeys() throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        Files.writeString(file, "lead,created\nK1,2026-07-01\n");
        marcus.go(SERVLETS + "leads?project=MKT").tabTo("#leads-file").upload(By.id("leads-file"), file);
        marcus.tabTo("#leads-take").press(Keys.ENTER);
        assertThat(marcus.read(By.id("leads-done"))).contains("Rows: 1");
        marcus.tabTo("#leads-batches button").press(Keys.ENTER);
        marcus.waitFor("The import is undone");
        Files.delete(file);

        admin.go(SERVLETS + "lead-settings");
        if (admin.has(By.id("login-form-authenticatePassword"))) {
            admin.tabTo("#login-form-authenticatePassword").press("admin");
            admin.press(Keys.ENTER);
        }
        admin.see(By.id("lead-settings-form"));
        admin.tabTo("#set-model").press("First");
        admin.tabTo("#set-window").press(Keys.END.toString() + Keys.BACK_SPACE + Keys.BACK_SPACE + "60");
        admin.tabTo("#lead-settings-save").press(Keys.ENTER);
        assertThat(admin.read(By.id("lead-settings-done"))).contains("saved");
        assertThat(admin.see(By.id("set-window")).getAttribute("value")).isEqualTo("60");
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }
}
