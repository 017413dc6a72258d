package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;

/** The pages of rights, records and overriding as people see them, wide and narrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesTest {

    private HostInProcess host;
    private Marketing marketing;
    private Browser admin;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("audit-pages"));
        marketing = Marketing.setUp(host);
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
    void anAdministratorGivesARightToAGroupAndSeesWhoHasIt() {
        String page = "/plugins/servlet/marketops/rights";
        admin.go(page);
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(page);
        }
        assertThat(admin.text()).contains("Jira administrators").contains("See amounts");

        admin.type(By.id("rights-override"), "no-such-group").click(By.cssSelector("#rights-form button"));
        assertThat(admin.read(By.id("rights-error-override"))).contains("There is no group");
        looks("rights-refused", "#marketops-rights");
        admin.go(page);
        admin.type(By.id("rights-override"), "marketing-approvers").click(By.cssSelector("#rights-form button"));

        assertThat(admin.read(By.id("rights-done"))).contains("Saved");
        assertThat(admin.text()).contains("Marcus Weber, Priya Raman");
        looks("rights-saved", "#marketops-rights");
        admin.see(By.id("rights-override")).clear();
        admin.click(By.cssSelector("#rights-form button"));
    }

    @Test
    void theRecordOfAllProjectsAndANotedHeadHaveTheirPages() {
        String key = marketing.approvedPlan("With a record");

        admin.go("/plugins/servlet/marketops/ledger/export");
        assertThat(admin.text()).contains("Record for auditors: all projects");
        looks("record-all", "#marketops-ledger-export");
        admin.go("/plugins/servlet/marketops/ledger?issue=" + key + "&head=abc");
        assertThat(admin.text()).contains("The hash that you gave is not in this record");
        looks("record-head", "#marketops-ledger");
    }

    @Test
    void anOverrideIsOnePageWithAReason() {
        String key = marketing.completePlan("jana", "Waits for two who are ill");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");

        admin.go("/plugins/servlet/marketops/override?issue=" + key);
        looks("override", "#marketops-override");
        admin.type(By.id("override-reason"), "Both approvers are ill until Monday").click(By.id("override-submit"));

        admin.reloadUntil("Approved by override of");
        assertThat(admin.text()).contains("Both approvers are ill until Monday");
        admin.shot("override-done");
    }

    private void looks(String name, String part) {
        admin.shot(name).accessible(part);
        admin.width(400).fits().shot(name + "-400").accessible(part);
        admin.width(1280);
    }
}
