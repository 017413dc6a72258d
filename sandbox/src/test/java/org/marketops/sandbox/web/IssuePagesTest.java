package org.marketops.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** Issue pages as a browser without script uses them. */
class IssuePagesTest {

    @TempDir
    static Path home;
    private static WebWorld world;
    private static Http admin;

    @BeforeAll
    static void start() throws Exception {
        world = WebWorld.in(home.resolve("home"));
        admin = world.loggedIn("admin");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void anIssueIsCreatedByItsForm() {
        String project = WebWorld.page(admin.get("/secure/CreateIssue!default.jspa")).select("#issue-create-WEB input[name=pid]").val();

        Reply created = admin.form("/secure/CreateIssueDetails.jspa",
                WebWorld.form(admin, "pid", project, "issuetype", "10002", "summary", "<Spring> & more", "reporter", "admin")).expect(302);

        Document page = WebWorld.page(admin.get(created.header("Location").orElseThrow().replaceFirst("^.*/jira/", "/")).expect(200));
        assertThat(page.getElementById("summary-val").text()).isEqualTo("<Spring> & more");
        assertThat(page.select("#status-val .jira-issue-status-lozenge").text()).isEqualTo("To Do");
        assertThat(page.select("#opsbar-opsbar-transitions a.issueaction-workflow-transition").eachAttr("id"))
                .containsExactly("action_id_11", "action_id_21");
    }

    @Test
    void aFormWithoutItsTokenChangesNothingAndCanBeSentAgain() {
        Issue issue = world.newIssue("Before");

        Reply refused = admin.form("/secure/EditIssue.jspa", Map.of("id", issue.getId().toString(), "summary", "After")).expect(403);

        Document page = WebWorld.page(refused);
        assertThat(page.title()).startsWith("XSRF Security Token Missing");
        assertThat(page.select("#xsrf-retry input[name=summary]").val()).isEqualTo("After");
        assertThat(WebWorld.page(admin.get("/browse/" + issue.getKey())).getElementById("summary-val").text()).isEqualTo("Before");
    }

    @Test
    void aTokenOfAnotherSessionIsRefused() {
        Issue issue = world.newIssue("Before");
        Http other = world.loggedIn("jana");

        admin.form("/secure/EditIssue.jspa", WebWorld.form(other, "id", issue.getId().toString(), "summary", "After")).expect(403);
    }

    @Test
    void theHeaderOfScriptsStandsInForTheToken() {
        Issue issue = world.newIssue("Before");

        admin.with("X-Atlassian-Token", "no-check").form("/secure/AddComment.jspa",
                Map.of("id", issue.getId().toString(), "comment", "By script")).expect(302);

        assertThat(WebWorld.page(admin.get("/browse/" + issue.getKey())).select(".activity-comment .action-body").text()).isEqualTo("By script");
    }

    @Test
    void anUnseenIssueAndAMissingOneLookTheSame() {
        Reply missing = admin.get("/browse/WEB-999999").expect(404);

        assertThat(WebWorld.page(missing).title()).startsWith("You can't view this issue");
        assertThat(WebWorld.page(missing).select("main h1").text()).isEqualTo("You can't view this issue");
        world.anonymous().get("/browse/WEB-999999").expect(302);
        world.anonymous().get("/browse/" + world.newIssue("Hidden").getKey()).expect(302);
    }

    @Test
    void whatWasTypedOnATransitionScreenStaysWhenItIsRefused() {
        Issue issue = world.newIssue("Old name");
        Document screen = WebWorld.page(admin.get("/secure/WorkflowUIDispatcher.jspa?id=" + issue.getId() + "&action=11").expect(200));
        assertThat(screen.select("form#issue-workflow-transition #issue-workflow-transition-submit").val()).isEqualTo("Rename");

        Document refused = WebWorld.page(admin.form("/secure/CommentAssignIssue.jspa", WebWorld.form(admin, "id", issue.getId().toString(),
                "action", "11", "summary", "New \"name\"", "reporter", "admin", "comment", "Why not?")).expect(200));

        assertThat(refused.getElementById("summary").val()).isEqualTo("New \"name\"");
        assertThat(refused.getElementById("comment").val()).isEqualTo("Why not?");
        assertThat(refused.select("div.error[data-field=summary]").text()).isEqualTo("Not this summary.");
        assertThat(refused.getElementById("summary").attr("aria-describedby")).contains("summary-error");
        assertThat(refused.select(".aui-message-error").text()).contains("The word is not in the summary.");
        assertThat(WebWorld.page(admin.get("/browse/" + issue.getKey())).getElementById("summary-val").text()).isEqualTo("Old name");
    }

    @Test
    void aRefusedTransitionWithoutScreenShowsTheWorkflowError() {
        Issue issue = world.newIssue("Unfinished");
        String token = Http.encoded(admin.cookie(Xsrf.COOKIE));

        admin.get("/secure/WorkflowUIDispatcher.jspa?id=" + issue.getId() + "&action=21").expect(403);
        Reply reply = admin.get("/secure/WorkflowUIDispatcher.jspa?id=" + issue.getId() + "&action=21&atl_token=" + token).expect(200);

        assertThat(WebWorld.page(reply).title()).startsWith("Workflow Error");
        assertThat(WebWorld.page(reply).getElementById("workflow-error").text()).contains("The word is not in the summary.");
    }

    @Test
    void everyFormControlHasALabelAndEveryPageOneHeading() {
        Issue issue = world.newIssue("Labels");
        for (String path : new String[] {"/browse/" + issue.getKey(), "/secure/EditIssue!default.jspa?id=" + issue.getId(),
                "/secure/WorkflowUIDispatcher.jspa?action=11&id=" + issue.getId(), "/issues/?jql=project=WEB", "/projects/WEB/issues"}) {
            Document page = WebWorld.page(admin.get(path).expect(200));

            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            page.select("input:not([type=hidden]):not([type=submit]), select, textarea").forEach(control ->
                    assertThat(page.select("label[for=" + control.id() + "]")).as(path + " " + control).isNotEmpty());
        }
    }

    @Test
    void anUnknownPageAndAnUnknownProjectAreNotFound() {
        assertThat(WebWorld.page(admin.get("/secure/Nowhere.jspa").expect(404)).select("main h1").text()).isEqualTo("Page not found");
        admin.get("/projects/NOPE/issues").expect(404);
        admin.get("/projects/WEB?selectedItem=nothing").expect(404);
    }
}
