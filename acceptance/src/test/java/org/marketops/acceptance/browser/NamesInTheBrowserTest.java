package org.marketops.acceptance.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.openqa.selenium.By;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms, templates, names and links, from the empty administration to a transition that a wrong name cannot take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NamesInTheBrowserTest {

    private static final String ADMIN = "/plugins/servlet/marketops/taxonomy";
    private static final String NAMES = "/plugins/servlet/marketops/names?project=MKT";
    private static final String LAUNCH = "51";

    private HostInProcess host;
    private Marketing marketing;
    private Drawing drawing;
    private Browser admin;
    private Browser jana;
    private String campaign;
    private String other;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("names-page"));
        marketing = Marketing.setUp(host);
        admin = Browser.open(host.baseUrl()).logIn("admin");
        drawing = new Drawing(admin);
        jana = Browser.open(host.baseUrl()).logIn("jana");
        campaign = campaign("Spring launch: H7 sensor", "Search");
        other = campaign("Fair invitations", "Email");
    }

    @AfterAll
    void stop() {
        for (Browser each : new Browser[] {admin, jana}) {
            if (each != null) {
                each.close();
            }
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void anEmptyTaxonomyOffersTheStarter() {
        open(ADMIN);
        assertThat(admin.text()).contains("There are no terms yet");
        looks("70-taxonomy-empty", "#marketops-taxonomy");

        admin.click(By.id("taxonomy-plant"));

        assertThat(admin.read(By.id("taxonomy-done"))).contains("The starter taxonomy is added.");
        assertThat(admin.read(By.id("taxonomy-terms"))).contains("EMEA", "Americas", "APAC", "Global");
        assertThat(admin.read(By.id("taxonomy-missing"))).contains("Global");
        looks("71-taxonomy", "#marketops-taxonomy");
    }

    @Test
    @Order(2)
    void aTermInUseIsRetiredNotDeleted() {
        open(ADMIN + "?dimension=channel&term=search");

        admin.click(By.cssSelector("button[value=remove-term]"));
        assertThat(admin.read(By.id("taxonomy-problem"))).contains("Search cannot be deleted").contains("1 in all").contains("Retire it");
        looks("72-taxonomy-in-use", "#marketops-taxonomy");

        admin.choose(By.id("replacement"), "Display").click(By.cssSelector("button[value=retire-term]"));
        assertThat(admin.read(By.id("taxonomy-terms"))).contains("Retired, use Display");
        open(ADMIN + "?dimension=channel&term=search");
        admin.click(By.cssSelector("button[value=restore-term]"));
        assertThat(admin.read(By.id("taxonomy-terms"))).doesNotContain("Retired");

        open(ADMIN + "?view=changes");
        assertThat(admin.read(By.cssSelector("#taxonomy-changes tbody tr:nth-child(1)"))).contains("Channel", "search", "Taken back into use")
                .doesNotContain("MarketOps");
        assertThat(admin.read(By.cssSelector("#taxonomy-changes tbody tr:nth-child(2)"))).contains("Retired, display takes its place");
        assertThat(admin.read(By.id("taxonomy-changes"))).contains("Other spellings now: SEM, Paid search").contains("Dimension made");
        looks("72-taxonomy-changes", "#marketops-taxonomy");
    }

    @Test
    @Order(3)
    void aNameIsTriedWithAndWithoutScript() {
        open(ADMIN + "?view=names");
        admin.type(By.id("name"), "FY27-EMEA-serach-x-spring").waitFor("Is search meant?");
        assertThat(admin.read(By.id("taxonomy-answer"))).contains("Region: “EMEA” is written emea", "It should be fy27-emea-search-x-spring");

        admin.click(By.cssSelector("button[value=try]"));
        assertThat(admin.read(By.id("taxonomy-answer"))).contains("Is search meant?");
        looks("73-taxonomy-try", "#marketops-taxonomy");

        admin.type(By.id("template-campaign"), "{region}-{planet}").click(By.cssSelector("button[value=templates]"));
        assertThat(admin.read(By.id("taxonomy-problem"))).contains("unknown token “planet”", "fiscalYear");
        assertThat(admin.see(By.id("template-campaign")).getAttribute("value")).isEqualTo("{region}-{planet}");
    }

    @Test
    @Order(4)
    void aTableNamesTheRowsThatItRefuses() {
        open(ADMIN + "?view=table");
        admin.type(By.id("csv"), "dimension,code,label\nchannel,video,Video\nplanet,mars,Mars\n").click(By.cssSelector("button[value=import]"));

        assertThat(admin.read(By.id("taxonomy-done"))).contains("Added: 1.", "Refused: 1.", "Line 3: There is no dimension “planet”");
        looks("74-taxonomy-import", "#marketops-taxonomy");
        assertThat(host.as("admin").get(ADMIN + "?export=csv").body()).contains("channel,video,Video,active,,");
    }

    @Test
    @Order(5)
    void theOptionsOfTheFieldFollowTheTerms() {
        open(ADMIN + "?dimension=channel");
        assertThat(admin.read(By.id("taxonomy-missing"))).contains("Video");
        looks("74-taxonomy-drift", "#marketops-taxonomy");
        admin.click(By.cssSelector("button[value=mend-options]"));
        assertThat(admin.read(By.id("taxonomy-done"))).contains("1 option is in step now.");
        assertThat(admin.has(By.id("taxonomy-drift"))).isFalse();

        admin.type(By.id("label"), "Podcast").type(By.id("code"), "podcast").click(By.cssSelector("button[value=add-term]"));
        assertThat(admin.read(By.id("taxonomy-done"))).contains("Its option is added to the field.");
        String onTheAir = campaign("On the air", "Podcast");
        open(ADMIN + "?dimension=channel&term=podcast");
        admin.type(By.id("edit-label"), "Radio and podcast").click(By.cssSelector("button[value=change-term]"));
        assertThat(admin.read(By.id("taxonomy-done"))).contains("Its option in the field is renamed.");
        assertThat(admin.read(By.id("taxonomy-terms"))).contains("Radio and podcast");
        assertThat(found("channel = \"Radio and podcast\"")).containsExactly(onTheAir);
        host.as("admin").delete("/rest/api/2/issue/" + onTheAir).expect(204);
    }

    @Test
    @Order(6)
    void theIssueSaysWhatItsNameShouldBeAndKeepsItsLinks() {
        admin.go(ADMIN + "?view=links").type(By.id("hosts"), "halden.example").click(By.cssSelector("button[value=hosts]"));
        jana.go("/browse/" + campaign);
        assertThat(jana.read(By.id("mo-composed"))).endsWith("-emea-search-x-spring-launch-h7-sensor");
        jana.click(By.cssSelector("#mo-link-new summary")).type(By.id("mo-link-target"), "https://www.halden.example/h7");
        jana.click(By.id("mo-link-make"));
        assertThat(jana.read(By.id("mo-link-problem"))).contains("www.halden.example is one of your own hosts");
        jana.shot("75-links-wrong").accessible("#marketops-links");

        jana.type(By.id("link-target"), "https://shop.example.com/h7?size=3#top").choose(By.id("link-pair"), "linkedin / cpc");
        jana.type(By.id("link-content"), "banner-a").click(By.id("mo-link-build"));
        assertThat(jana.read(By.id("mo-link"))).startsWith("https://shop.example.com/h7?size=3&utm_source=linkedin&utm_medium=cpc&utm_campaign=")
                .endsWith("&utm_content=banner-a&utm_id=" + campaign.toLowerCase(java.util.Locale.ROOT) + "#top");
        jana.click(By.cssSelector("#marketops-links button.mo-copy")).waitFor("Copied");
        jana.shot("76-link").accessible("#marketops-links").click(By.id("mo-link-save"));
        assertThat(jana.read(By.id("mo-links"))).contains("utm_source=linkedin", "Jana Novotna");
        jana.shot("77-link-saved").width(400).fits().shot("77-link-saved-400").width(1280);

        jana.go("/browse/" + campaign);
        assertThat(jana.read(By.id("mo-links"))).contains("utm_source=linkedin", "Jana Novotna");
        jana.shot("78-names-panel").accessible("[data-mo-panel=names]");
        try (Browser ines = Browser.open(host.baseUrl()).logIn("ines")) {
            ines.go("/plugins/servlet/marketops/links?issue=" + campaign + "&target=https://a.example/&pair=google+/+cpc");
            assertThat(ines.read(By.id("mo-link"))).contains("utm_source=google");
            assertThat(ines.has(By.id("mo-link-save"))).isFalse();
        }
    }

    @Test
    @Order(7)
    void namesAreMendedOneByOneAsChosen() {
        assertThat(found("issue in unnamedCorrectly()")).contains(campaign, other);
        jana.go(NAMES);
        assertThat(jana.read(By.id("mo-names"))).contains("2 names to mend", "Fair invitations", "-emea-email-x-fair-invitations");
        jana.shot("79-names").accessible("#marketops-names");
        jana.width(400).fits().shot("79-names-400").width(1280);

        jana.click(By.cssSelector("input[value='" + other + "']")).click(By.id("mo-names-apply"));

        assertThat(jana.read(By.id("mo-names-done"))).contains("1 of 1 issues renamed.");
        assertThat(jana.read(By.id("mo-names"))).contains("1 name to mend", "Spring launch: H7 sensor").doesNotContain("Fair invitations");
        assertThat(summary(other)).endsWith("-emea-email-x-fair-invitations");
        assertThat(summary(campaign)).isEqualTo("Spring launch: H7 sensor");
        assertThat(found("issue in unnamedCorrectly()")).contains(campaign).doesNotContain(other);
        jana.shot("80-names-done").accessible("#marketops-names");
    }

    @Test
    @Order(8)
    void aTransitionWithTheValidatorRefusesWhatDoesNotRespectTheTaxonomy() {
        drawing.existing("MarketOps campaign workflow").choose("Launch", "validator", "taxonomy-respected");
        assertThat(admin.text()).contains("The name follows its naming template");
        admin.shot("81-respected-form").accessible("body").click(By.id("add_submit"));
        assertThat(admin.text()).contains("Values must be terms in use, and the name must follow its template.");
        host.as("admin").post("/rest/marketops/1.0/taxonomy/channel/search/retire", "{\"replacement\":\"display\"}").expect(200);

        String refused = marketing.transition("jana", campaign, Integer.parseInt(LAUNCH)).expect(400).body();
        assertThat(refused).contains("Channel: “Search” is retired. Use Display.", "does not have the parts of the naming template",
                marketing.fieldId("Channel"), "\"summary\"");
        marketing.transition("jana", other, Integer.parseInt(LAUNCH)).expect(204);
        assertThat(host.as("jana").get("/rest/marketops/1.0/issues/" + other + "/name").expect(200).json().get("fine").asBoolean()).isTrue();
    }

    private String campaign(String summary, String channel) {
        ObjectNode body = marketing.issue("Campaign", summary);
        ObjectNode fields = (ObjectNode) body.get("fields");
        fields.put(marketing.fieldId("Start date"), "2026-05-04");
        fields.putObject(marketing.fieldId("Region")).put("value", "EMEA");
        fields.putArray(marketing.fieldId("Channel")).addObject().put("value", channel);
        return marketing.create("jana", body).expect(201).json().get("key").asText();
    }

    private List<String> found(String jql) {
        List<String> keys = new ArrayList<>();
        host.as("jana").get("/rest/api/2/search?fields=summary&jql=" + Http.encoded(jql)).expect(200).json().get("issues")
                .forEach(issue -> keys.add(issue.get("key").asText()));
        return keys;
    }

    private String summary(String key) {
        return host.as("admin").get("/rest/api/2/issue/" + key + "?fields=summary").expect(200).json().at("/fields/summary").asText();
    }

    /** The administration asks for the password once more. */
    private void open(String path) {
        admin.go(path);
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(path);
        }
    }

    private void looks(String name, String part) {
        admin.shot(name).accessible(part);
        admin.width(400).fits().shot(name + "-400");
        admin.width(1280);
    }
}
