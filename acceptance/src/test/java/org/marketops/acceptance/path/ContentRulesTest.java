package org.marketops.acceptance.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.issue.SandboxAttachmentManager;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.store.Database;

/** What is frozen, and that the gate compares with it whatever was heard of a change (A1, A2, A5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentRulesTest {

    private SandboxConfig config;
    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        config = Homes.withPlugin("content-rules");
        host = HostInProcess.start(config);
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void a01AttachedFilesAreApprovedWithTheirContent() {
        String plan = marketing.completePlan("jana", "Plan with a brief");
        Attachment brief = attach(plan, "brief.txt", "Reach lab managers.");
        approve(plan);

        attach(plan, "media plan.txt", "Paid search, EUR 12,000");
        assertThat(marketing.transition("jana", plan, Marketing.LAUNCH).expect(400).body())
                .contains("Attachments", "media plan.txt (");

        Attachment added = files(plan).get(1);
        attachments().delete(issue(plan), user("jana"), added);
        attachments().delete(issue(plan), user("jana"), brief);
        attach(plan, "brief.txt", "Reach somebody else.");
        assertThat(marketing.transition("jana", plan, Marketing.LAUNCH).expect(400).body())
                .as("the same name with another content").contains("brief.txt (");
    }

    @Test
    void a01ActivitiesInScopeAreApproved() {
        String plan = marketing.completePlan("jana", "Plan with activities");
        activity(plan, "Webinar in May");
        approve(plan);

        activity(plan, "Fair in June");

        assertThat(marketing.transition("jana", plan, Marketing.LAUNCH).expect(400).body()).contains("Activities", "Fair in June");
    }

    @Test
    void anAttachedFileIsReadOnceAndNeverToShowThePlan() throws IOException {
        String plan = marketing.completePlan("jana", "Plan with a file");
        Attachment brief = attach(plan, "brief.txt", "Reach lab managers.");
        approve(plan);
        Files.delete(file(brief));

        host.restart();

        assertThat(marketing.approval("jana", plan).at("/differences")).as("compared without reading the file").isEmpty();
        marketing.transition("jana", plan, Marketing.LAUNCH).expect(204);
        marketing.awaitStatus(plan, "Live");
    }

    @Test
    void a02TheGateComparesAgainThoughNoEventWasHeard() {
        String plan = marketing.approvedPlan("Plan changed in silence");

        MutableIssue issue = issue(plan);
        issue.setCustomFieldValue(host.sandbox().components().get(CustomFieldManager.class)
                .getCustomFieldObject(marketing.fieldId("Planned budget")), 20001.0);
        host.sandbox().components().get(IssueManager.class).updateIssue(user("jana"), issue, EventDispatchOption.DO_NOT_DISPATCH, false);

        assertThat(marketing.transition("jana", plan, Marketing.LAUNCH).expect(400).body())
                .contains("Planned budget", "USD 20,000", "USD 20,001");
        assertThat(marketing.status(plan)).isEqualTo("Approved");
    }

    @Test
    void a05AFileThatIsTakenAwayAgainLeavesTheApprovalAsItWas() {
        String plan = marketing.approvedPlan("Plan with a file by mistake");
        Attachment mistake = attach(plan, "private.txt", "Not for this plan.");
        marketing.transition("jana", plan, Marketing.LAUNCH).expect(400);

        attachments().delete(issue(plan), user("jana"), mistake);

        marketing.transition("jana", plan, Marketing.LAUNCH).expect(204);
    }

    @Test
    void a27AMovedPlanAndAClonedOneShowThatTheyAreNotApproved() {
        String plan = marketing.approvedPlan("Plan that is moved");
        String clone = marketing.completePlan("jana", "Plan that is moved");
        assertThat(marketing.approval("jana", clone).at("/headline").asText()).isEqualTo("NOT_SUBMITTED");

        String campaign = host.sandbox().components().get(ConstantsManager.class).getAllIssueTypeObjects().stream()
                .filter(type -> type.getName().equals("Campaign")).findFirst().orElseThrow().getId();
        host.sandbox().rooms().get(Database.class).update("update jiraissue set issuetype = ? where id = ?", campaign, issue(plan).getId());

        assertThat(marketing.approval("jana", plan).at("/headline").asText()).isEqualTo("MOVED");
        assertThat(marketing.as("jana").with("Accept", "text/html").get("/browse/" + plan).expect(200).body()).contains("No decision came along");
    }

    private void approve(String plan) {
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.transition("marcus", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStage(plan, "Budget");
        marketing.transition("priya", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(plan, "Approved");
    }

    private void activity(String plan, String summary) {
        ObjectNode body = marketing.issue("Campaign Activity", summary);
        ((ObjectNode) body.get("fields")).putObject("parent").put("key", plan);
        marketing.create("jana", body).expect(201);
    }

    private Attachment attach(String plan, String name, String content) {
        return attachments().add(issue(plan), user("jana"), name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Attachment> files(String plan) {
        return attachments().getAttachments(issue(plan));
    }

    private Path file(Attachment attachment) {
        return config.home().resolve("data").resolve("attachments").resolve(String.valueOf(attachment.getId()));
    }

    private SandboxAttachmentManager attachments() {
        return (SandboxAttachmentManager) host.sandbox().components().get(AttachmentManager.class);
    }

    private MutableIssue issue(String key) {
        return host.sandbox().components().get(IssueManager.class).getIssueObject(key);
    }

    private ApplicationUser user(String name) {
        return host.sandbox().components().get(UserManager.class).getUserByName(name);
    }
}
