package org.marketops.sandbox.workflow.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
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

/** A workflow drawn by hand in the administration, from the first step to the first issue that walks through it. */
class DrawWorkflowTest {

    private static final String PAGES = "/secure/admin/workflows/";
    private static final String OFFICE = "workflowName=Office";

    @TempDir
    Path home;
    private HostInProcess host;
    private Http admin;

    @BeforeEach
    void start() {
        host = HostInProcess.start(SandboxConfig.at(home.resolve("home")).demo(false));
        admin = Http.basic(host.baseUrl(), "admin", "admin").with("Accept", "*/*");
        ApplicationUser lead = host.sandbox().components().get(UserManager.class).getUserByName("admin");
        ProjectService projects = host.sandbox().components().get(ProjectService.class);
        projects.createProject(projects.validateCreateProject(lead,
                new ProjectCreationData.Builder().withName("Office").withKey("OFF").withLead(lead).withDescription("").build()));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aDrawnWorkflowIsFollowedByTheIssuesOfItsProject() {
        drawOffice();
        submit(page(PAGES + "ViewWorkflowSchemes.jspa"), "#add-scheme", Map.of("name", "Office scheme", "workflow", "Office")).expect(302);
        Document schemes = page(PAGES + "ViewWorkflowSchemes.jspa");
        submit(schemes, "form[action*=SelectProject]", Map.of("project", schemes.select("select[name=project] option").first().val())).expect(302);

        String issue = admin.post("/rest/api/2/issue", "{\"fields\":{\"project\":{\"key\":\"OFF\"},\"issuetype\":{\"name\":\"Task\"},"
                + "\"summary\":\"New desks\"}}").expect(201).json().path("key").asText();
        JsonNode offered = admin.get("/rest/api/2/issue/" + issue + "/transitions").expect(200).json().path("transitions");
        assertThat(offered).extracting(each -> each.path("name").asText()).containsExactly("Ask");
        admin.post("/rest/api/2/issue/" + issue + "/transitions", "{\"transition\":{\"id\":\"11\"}}").expect(204);
        assertThat(status(issue)).isEqualTo("In review");
        admin.post("/rest/api/2/issue/" + issue + "/transitions", "{\"transition\":{\"id\":\"21\"}}").expect(204);
        assertThat(status(issue)).as("a transition to itself").isEqualTo("In review");

        assertThat(submit(page(PAGES + "ViewWorkflowSteps.jspa?" + OFFICE), "form[action*=DeleteWorkflowStep][action$='workflowStep=2']", Map.of())
                .expect(200).body()).contains("leads to it");
        assertThat(submit(page(PAGES + "ViewWorkflowSchemes.jspa"), "form[action*=SelectProject]",
                Map.of("project", schemes.select("select[name=project] option").first().val())).expect(200).body()).contains("has issues");
    }

    @Test
    void transitionsGetTheirScreenTheirTargetAndTheirProperties() {
        drawOffice();
        String place = OFFICE + "&workflowStep=2&workflowTransition=21";

        Document edit = page(PAGES + "EditWorkflowTransition!default.jspa?" + place);
        assertThat(edit.getElementById("transitionName").val()).isEqualTo("Vote");
        submit(edit, "#draw-transition", Map.of("transitionName", "Say yes", "destinationStep", "1", "view", "1", "description", "One vote")).expect(302);
        Document seen = page(PAGES + "ViewWorkflowTransition.jspa?" + place);
        assertThat(seen.select("h1").text()).isEqualTo("Transition: Say yes");
        assertThat(seen.getElementById("transition-screen").text()).isEqualTo("Default Screen");

        String properties = PAGES + "ViewWorkflowTransitionMetaAttributes.jspa?" + place;
        submit(page(properties), "#add-property", Map.of("attributeKey", "opsbar-sequence", "attributeValue", "10")).expect(302);
        assertThat(page(properties).select("#metas_table").text()).contains("opsbar-sequence 10");
        assertThat(submit(page(properties), "#add-property", Map.of("attributeKey", "jira.fieldscreen.id", "attributeValue", "9"))
                .expect(200).body()).contains("is set by the pages");
        submit(page(properties), "#metas_table form:has(input[value=opsbar-sequence])", Map.of()).expect(302);
        assertThat(page(properties).select("#metas_table").text()).doesNotContain("opsbar-sequence");

        submit(page(PAGES + "ViewWorkflowTransition.jspa?" + place), "form[action*=DeleteWorkflowTransitions]", Map.of()).expect(302);
        admin.get(PAGES + "ViewWorkflowTransition.jspa?" + place).expect(404);
    }

    @Test
    void whatCannotBeDrawnIsRefusedInWords() {
        drawOffice();

        assertThat(submit(page(PAGES + "AddNewWorkflow!default.jspa"), "#add-workflow", Map.of("newWorkflowName", "Office")).expect(200).body())
                .contains("A workflow with this name already exists.");
        Document steps = page(PAGES + "ViewWorkflowSteps.jspa?" + OFFICE);
        assertThat(submit(steps, "#add-step", Map.of("stepName", "in REVIEW", "stepStatus", "10001")).expect(200).body())
                .contains("is in use already");
        assertThat(submit(page(PAGES + "AddWorkflowTransition!default.jspa?" + OFFICE + "&workflowStep=1"), "#draw-transition", Map.of())
                .expect(200).body()).contains("You must specify a transition name.");
        assertThat(submit(page("/secure/admin/ViewStatuses.jspa"), "#add-status-form", Map.of("name", "to do", "statusCategory", "new"))
                .expect(200).body()).contains("already exists");
    }

    private void drawOffice() {
        submit(page("/secure/admin/ViewStatuses.jspa"), "#add-status-form", Map.of("name", "In review", "statusCategory", "indeterminate")).expect(302);
        submit(page(PAGES + "AddNewWorkflow!default.jspa"), "#add-workflow", Map.of("newWorkflowName", "Office")).expect(302);
        Document steps = page(PAGES + "ViewWorkflowSteps.jspa?" + OFFICE);
        String review = steps.select("#stepStatus option:contains(In review)").val();
        submit(steps, "#add-step", Map.of("stepName", "In review", "stepStatus", review)).expect(302);
        transition(1, "Ask", "2");
        transition(2, "Vote", "");
    }

    private void transition(int from, String name, String to) {
        submit(page(PAGES + "AddWorkflowTransition!default.jspa?" + OFFICE + "&workflowStep=" + from), "#draw-transition",
                Map.of("transitionName", name, "destinationStep", to)).expect(302);
    }

    private Document page(String path) {
        return Jsoup.parse(admin.get(path).expect(200).body());
    }

    private Reply submit(Document page, String form, Map<String, String> values) {
        Element element = page.select(form).first();
        Map<String, String> fields = new HashMap<>();
        element.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(values);
        return admin.form(element.attr("action").substring("/jira".length()), fields);
    }

    private String status(String issue) {
        return admin.get("/rest/api/2/issue/" + issue).expect(200).json().path("fields").path("status").path("name").asText();
    }
}
