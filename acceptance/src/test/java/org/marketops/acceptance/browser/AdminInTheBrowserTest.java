package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;

/** An administrator installs the jar through Manage apps, sets it up, loads and removes the demo data, and takes the app out again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminInTheBrowserTest {

    private HostInProcess host;
    private Browser admin;

    @BeforeAll
    void startWithoutThePlugin() {
        host = HostInProcess.start(Homes.bare("browser-admin"));
        admin = Browser.open(host.baseUrl()).logIn("admin");
    }

    @AfterAll
    void stop() {
        if (admin != null) {
            admin.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void aFileThatIsNoAppIsRefusedWithTheReasonAndNothingChanges() throws IOException {
        Path letter = Files.writeString(Files.createTempFile("letter", ".jar"), "This is a letter.");
        manageApps();
        upload(letter);

        assertThat(admin.read(By.id("upm-error"))).contains("jar");
        admin.shot("30-upload-refused").accessible("body");
        assertThat(admin.has(By.cssSelector("[data-key='org.marketops.jira']"))).isFalse();
        Files.delete(letter);
    }

    @Test
    @Order(2)
    void theFinishedJarIsInstalledAndOffersToConfigure() {
        manageApps();
        upload(PluginJar.built().path());

        admin.see(By.cssSelector("[data-key='org.marketops.jira']"));
        assertThat(admin.text()).contains("MarketOps for Jira").contains("1.0.0");
        admin.shot("31-installed").accessible("body");
    }

    @Test
    @Order(3)
    void theSetUpSaysWhatItWillDoBeforeItDoesAnything() {
        admin.go("/plugins/servlet/marketops/setup");

        assertThat(admin.text()).contains("Nothing has been changed yet").contains("MarketOps plan workflow");
        admin.shot("32-set-up-before").accessible("body");
        admin.width(400).fits().shot("33-set-up-400").width(1280);
    }

    @Test
    @Order(4)
    void oneButtonMakesAllOfIt() {
        admin.click(By.cssSelector("form button.aui-button-primary, form input.aui-button-primary"));

        admin.waitFor("The set-up is done");
        admin.shot("34-set-up-done").accessible("body");
        admin.go("/plugins/servlet/marketops/setup");
        assertThat(admin.text()).contains("Everything is there");
    }

    @Test
    @Order(5)
    void theAdminPagesOfTheWorkflowShowOurModulesInWords() {
        admin.go("/secure/admin/workflows/ListWorkflows.jspa").shot("35-workflows");
        admin.go("/secure/admin/workflows/ViewWorkflowTransition.jspa?workflowMode=live&workflowName=MarketOps%20plan%20workflow&workflowStep=2&workflowTransition=21");

        assertThat(admin.text()).contains("Approve");
        admin.shot("36-transition-modules");
    }

    @Test
    @Order(6)
    void uninstallingSaysThatTheDataStay() {
        manageApps();
        admin.openDetails("org.marketops.jira");
        admin.click(By.cssSelector("[data-key='org.marketops.jira'] a[href*='ninstall'], [data-key='org.marketops.jira'] button[name*='ninstall'], [data-key='org.marketops.jira'] .upm-uninstall"));

        admin.see(By.id("upm-uninstall-confirm"));
        admin.shot("37-uninstall-question").accessible("body");
        admin.click(By.id("upm-uninstall-confirm"));

        manageApps();
        assertThat(admin.has(By.cssSelector("[data-key='org.marketops.jira']"))).isFalse();
    }

    private void manageApps() {
        admin.go("/plugins/servlet/upm");
        if (admin.has(By.id("login-form-authenticatePassword"))) {
            admin.type(By.id("login-form-authenticatePassword"), "admin").click(By.id("login-form-submit"));
            admin.go("/plugins/servlet/upm");
        }
    }

    private void upload(Path file) {
        if (!admin.has(By.id("upm-upload-file"))) {
            admin.click(By.id("upm-upload"));
        }
        admin.see(By.id("upm-upload-submit"));
        admin.upload(By.id("upm-upload-file"), file);
        admin.click(By.id("upm-upload-submit"));
    }
}
