package org.marketops.sandbox.workflow.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.plugin.PluginSystem;

/** The pages, through HTTP, with a plugin of its own. */
class WorkflowAdminTest {

    private static final String PAGES = "/secure/admin/workflows/";
    private static final String PLACE = "workflowMode=live&workflowName=jira&workflowTransition=21";
    private static final String TRANSITION = PAGES + "ViewWorkflowTransition.jspa?" + PLACE;

    @TempDir
    Path home;
    private HostInProcess host;
    private Http admin;
    private String issue;

    @BeforeEach
    void start() {
        host = HostInProcess.start(SandboxConfig.at(home.resolve("home")).demo(false).plugin(RulesPlugin.jar().write(home.resolve("rules.jar"))));
        admin = Http.basic(host.baseUrl(), "admin", "admin").with("Accept", "*/*");
        ApplicationUser lead = host.sandbox().components().get(UserManager.class).getUserByName("admin");
        ProjectService projects = host.sandbox().components().get(ProjectService.class);
        projects.createProject(projects.validateCreateProject(lead,
                new ProjectCreationData.Builder().withName("Marketing").withKey("MKT").withLead(lead).withDescription("").build()));
        issue = admin.post("/rest/api/2/issue", "{\"fields\":{\"project\":{\"key\":\"MKT\"},\"issuetype\":{\"name\":\"Task\"},"
                + "\"summary\":\"A plan\"}}").expect(201).json().path("key").asText();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aPluginsFunctionIsAddedWithItsFormRunsIsEditedAndRemoved() {
        Document choice = page(PAGES + "AddWorkflowTransitionPostFunction!default.jspa?" + PLACE);
        assertThat(choice.getElementById(RulesPlugin.KEY + ":mark")).isNotNull();
        assertThat(choice.select("label[for='" + RulesPlugin.KEY + ":mark']").text()).isEqualTo("Mark <it>");

        Document form = page(submit(choice, "#add_submit", Map.of("pluginModuleKey", RulesPlugin.KEY + ":mark")));
        assertThat(form.getElementById("mark").attr("value")).isEqualTo("seen");
        Document added = page(submit(form, "#add_submit", Map.of("mark", "<checked>")));

        assertThat(added.select("li.criteria-item.highlighted").attr("data-count")).isEqualTo("1");
        assertThat(added.select("li.highlighted .criteria-item-content").text()).isEqualTo("Marks the issue with <checked>.");
        assertThat(admin.get(PAGES + "ViewWorkflowXml.jspa?workflowName=jira").expect(200).body())
                .contains("<arg name=\"full.module.key\">org.example.rulesmark</arg>", "<arg name=\"mark\">&lt;checked&gt;</arg>");
        assertThat(page(PAGES + "AddWorkflowTransitionPostFunction!default.jspa?" + PLACE).getElementById(RulesPlugin.KEY + ":mark"))
                .as("unique").isNull();
        move();
        assertThat(summary()).isEqualTo("<checked> by admin");

        Document edit = page(added.select("a.criteria-item-edit").attr("href"));
        Document updated = page(submit(edit, "#update_submit", Map.of("mark", "changed")));
        assertThat(updated.select("li.highlighted").text()).startsWith("Marks the issue with changed.");
        move();
        assertThat(summary()).isEqualTo("changed by admin");

        Document removed = page(submit(updated, ".criteria-item-delete", Map.of()));
        assertThat(removed.select("li.criteria-item")).hasSize(5);
        assertThat(removed.select(".criteria-item-delete")).as("Jira's own stay").isEmpty();
    }

    @Test
    void aFunctionIsMovedDownBehindTheChangeHistoryAndLosesItsEffectThere() {
        addMark();
        Document page = page(TRANSITION);
        for (int i = 0; i < 3; i++) {
            Element down = page.select("form.criteria-item-move[action*=Down]").first();
            page = page(submit(page, down, Map.of()));
        }

        assertThat(page.select("li.highlighted").attr("data-count")).isEqualTo("4");
        move();
        assertThat(summary()).isEqualTo("A plan");
    }

    @Test
    void aConditionWithoutAFormIsAddedAtOnceAndHidesTheTransition() {
        Document choice = page(PAGES + "AddWorkflowTransitionCondition!default.jspa?" + PLACE);
        Document added = page(submit(choice, "#add_submit", Map.of("pluginModuleKey", RulesPlugin.KEY + ":never")));

        assertThat(added.select("#view_conditions").first().parent().hasClass("active-tab")).isTrue();
        assertThat(added.select("li.criteria-item")).hasSize(1);
        assertThat(admin.get("/rest/api/2/issue/" + issue + "/transitions").expect(200).json().path("transitions"))
                .extracting(transition -> transition.path("id").asText()).containsExactly("11", "31");
    }

    @Test
    void whileThePluginIsDisabledTheMoveIsRefusedAndThePageNamesTheClass() {
        addMark();
        host.sandbox().rooms().get(PluginSystem.class).disable(RulesPlugin.KEY);

        Reply refused = transition();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Could not load FunctionProvider class: org.example.rules.MarkFunction");
        assertThat(page(TRANSITION).select("li.criteria-item").first().text()).contains("org.example.rules.MarkFunction");
        assertThat(status()).isEqualTo("To Do");

        host.sandbox().rooms().get(PluginSystem.class).enable(RulesPlugin.KEY);
        move();
        assertThat(summary()).isEqualTo("mark by admin");
    }

    @Test
    void nothingChangesWithoutATokenOrWithoutTheRight() {
        String url = PAGES + "AddWorkflowTransitionFunctionParams.jspa?" + PLACE;
        Map<String, String> fields = Map.of("pluginModuleKey", RulesPlugin.KEY + ":mark", "mark", "x");

        admin.form(url, fields).expect(403);
        assertThat(Http.anonymous(host.baseUrl()).get(TRANSITION).status()).isEqualTo(302);
        assertThat(page(TRANSITION).select("li.criteria-item")).hasSize(5);
    }

    private void addMark() {
        Document form = page(PAGES + "AddWorkflowTransitionFunctionParams!default.jspa?" + PLACE + "&pluginModuleKey=" + RulesPlugin.KEY + ":mark");
        submit(form, "#add_submit", Map.of("mark", "mark"));
    }

    private Document page(String path) {
        String below = path.startsWith("/jira") ? path.substring("/jira".length()) : path;
        return Jsoup.parse(admin.get(below).expect(200).body());
    }

    private String submit(Document page, String within, Map<String, String> values) {
        return submit(page, page.select(within).first(), values);
    }

    /** @return where the browser is sent */
    private String submit(Document page, Element within, Map<String, String> values) {
        Element form = within.tagName().equals("form") ? within : within.closest("form");
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]:not([type=radio])").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(values);
        return admin.form(form.attr("action").substring("/jira".length()), fields).expect(302).header("Location").orElseThrow();
    }

    private void move() {
        transition().expect(204);
    }

    private Reply transition() {
        return admin.post("/rest/api/2/issue/" + issue + "/transitions", "{\"transition\":{\"id\":\"21\"}}");
    }

    private String summary() {
        return admin.get("/rest/api/2/issue/" + issue).expect(200).json().path("fields").path("summary").asText();
    }

    private String status() {
        return admin.get("/rest/api/2/issue/" + issue).expect(200).json().path("fields").path("status").path("name").asText();
    }
}
