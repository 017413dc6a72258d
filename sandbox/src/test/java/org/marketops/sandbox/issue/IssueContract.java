package org.marketops.sandbox.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayout;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.config.Defaults;
import org.marketops.sandbox.config.FieldKind;
import org.marketops.sandbox.directory.Grant;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Issues on one database, whichever it is. */
abstract class IssueContract {

    private String url;
    private DataHost host;

    abstract String newUrl();

    @BeforeEach
    void open() {
        url = newUrl();
        host = new DataHost(url);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void everyKindOfFieldComesBackAsItsTransportValue() {
        CustomField number = host.field("Planned budget", FieldKind.FLOAT);
        CustomField day = host.field("Start date", FieldKind.DATE_PICKER);
        CustomField owner = host.field("Budget owner", FieldKind.USER_PICKER);
        CustomField text = host.field("Audience", FieldKind.TEXT_FIELD);
        CustomField area = host.field("Notes", FieldKind.TEXT_AREA);
        CustomField labels = host.field("Tags", FieldKind.LABELS);
        CustomField region = host.field("Region", FieldKind.SELECT);
        CustomField channel = host.field("Channel", FieldKind.MULTI_SELECT);
        Option emea = host.configuration.options().createOption(host.config(region), null, 0L, "EMEA");
        Option email = host.configuration.options().createOption(host.config(channel), null, 0L, "Email");
        Option paid = host.configuration.options().createOption(host.config(channel), null, 1L, "Paid social");
        String longText = "x".repeat(20_000);
        SandboxIssue issue = host.issue(host.input("Autumn plan").set(number.getId(), "-12500.5").set(day.getId(), "31/Mar/26")
                .set(owner.getId(), "admin").set(text.getId(), "CMOs").set(area.getId(), longText).set(labels.getId(), "a", "b")
                .set(region.getId(), emea.getOptionId().toString()).set(channel.getId(), email.getOptionId().toString(), paid.getOptionId().toString()));

        SandboxIssue read = host.room.store().find(issue.getKey().toLowerCase()).orElseThrow(AssertionError::new);
        assertThat(read.getKey()).isEqualTo("MK-1");
        assertThat(read.getSummary()).isEqualTo("Autumn plan");
        assertThat(read.getStatus().getName()).isEqualTo("To Do");
        assertThat(read.getReporter()).isEqualTo(host.admin());
        assertThat(read.getCustomFieldValue(number)).isEqualTo(-12500.5);
        assertThat(read.getCustomFieldValue(day)).isEqualTo(Timestamp.valueOf("2026-03-31 00:00:00"));
        assertThat(read.getCustomFieldValue(owner)).isEqualTo(host.admin());
        assertThat(read.getCustomFieldValue(text)).isEqualTo("CMOs");
        assertThat(read.getCustomFieldValue(area)).isEqualTo(longText);
        assertThat(read.getCustomFieldValue(labels)).isEqualTo(List.of("a", "b"));
        assertThat(read.getCustomFieldValue(region)).isEqualTo(emea);
        assertThat(read.getCustomFieldValue(channel)).isEqualTo(List.of(email, paid));
        assertThat(host.events).extracting(IssueEvent::getEventTypeId).containsExactly(1L);
        assertThat(host.room.history().getChangeHistories(read)).isEmpty();
    }

    @Test
    void anEditWritesOneChangeGroupInJirasShapes() {
        CustomField number = host.field("Planned budget", FieldKind.FLOAT);
        CustomField day = host.field("Start date", FieldKind.DATE_PICKER);
        CustomField channel = host.field("Channel", FieldKind.MULTI_SELECT);
        Option email = host.configuration.options().createOption(host.config(channel), null, 0L, "Email");
        Option paid = host.configuration.options().createOption(host.config(channel), null, 1L, "Paid");
        SandboxIssue issue = host.issue(host.input("Plan").set(number.getId(), "5"));
        host.user("mia");
        FormParameters change = new FormParameters().set("summary", "Better plan").set(number.getId(), "7.50").set(day.getId(), "2026-03-01")
                .set(channel.getId(), email.getOptionId().toString(), paid.getOptionId().toString()).set("assignee", "mia");

        SandboxIssue after = host.edit(issue, change);

        List<ChangeHistory> groups = host.room.history().getChangeHistories(issue);
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).getAuthorKey()).isEqualTo(host.admin().getKey());
        String mia = host.user("mia").getKey();
        assertThat(groups.get(0).getChangeItemBeans())
                .extracting(ChangeItemBean::getFieldType, ChangeItemBean::getField, ChangeItemBean::getFrom, ChangeItemBean::getFromString,
                        ChangeItemBean::getTo, ChangeItemBean::getToString)
                .containsExactlyInAnyOrder(
                        tuple("jira", "summary", null, "Plan", null, "Better plan"),
                        tuple("jira", "assignee", null, null, mia, "Ms mia"),
                        tuple("custom", "Planned budget", null, "5", null, "7.5"),
                        tuple("custom", "Start date", null, null, "2026-03-01", "1/Mar/26"),
                        tuple("custom", "Channel", null, null, "[" + email.getOptionId() + ", " + paid.getOptionId() + "]", "Email,Paid"));
        assertThat(after.getUpdated()).isAfterOrEqualTo(issue.getUpdated());
        assertThat(host.events).extracting(IssueEvent::getEventTypeId).containsExactly(1L, 2L);
    }

    @Test
    void anEditThatChangesNothingLeavesNoGroupAndNoEvent() {
        SandboxIssue issue = host.issue(host.input("Plan"));
        host.edit(issue, new FormParameters().set("summary", "Plan").set("description", ""));
        assertThat(host.room.history().getChangeHistories(issue)).isEmpty();
        assertThat(host.events).hasSize(1);
    }

    @Test
    void aStatusChangeGoesByIdAndName() {
        SandboxIssue issue = host.issue(host.input("Plan"));
        issue.setStatusId(Defaults.STATUS_DONE);
        assertThat(issue.store(host.admin())).isNotNull();
        assertThat(host.room.history().getChangeHistories(issue).get(0).getChangeItemBeans())
                .extracting(ChangeItemBean::getField, ChangeItemBean::getFrom, ChangeItemBean::getFromString, ChangeItemBean::getTo, ChangeItemBean::getToString)
                .containsExactly(tuple("status", Defaults.STATUS_TO_DO, "To Do", Defaults.STATUS_DONE, "Done"));
        assertThat(issue.store(host.admin())).isNull();
    }

    @Test
    void aStaleObjectStoresItsStaleStatus() {
        SandboxIssue issue = host.issue(host.input("Plan"));
        SandboxIssue stale = host.room.store().find(issue.getId()).orElseThrow(AssertionError::new);
        issue.setStatusId(Defaults.STATUS_DONE);
        issue.store(host.admin());
        stale.store(host.admin());
        assertThat(host.room.store().find(issue.getId()).orElseThrow(AssertionError::new).getStatusId()).isEqualTo(Defaults.STATUS_TO_DO);
    }

    @Test
    void updateIssueFiresOnlyWhenItShouldDispatch() {
        SandboxIssue issue = host.issue(host.input("Plan"));
        host.events.clear();
        issue.setSummary("A");
        host.room.issueManager().updateIssue(host.admin(), issue, EventDispatchOption.DO_NOT_DISPATCH, false);
        assertThat(host.events).isEmpty();
        issue.setSummary("B");
        host.room.issueManager().updateIssue(host.admin(), issue, EventDispatchOption.ISSUE_UPDATED, false);
        assertThat(host.events).extracting(IssueEvent::getEventTypeId).containsExactly(2L);
        assertThat(host.room.history().getChangeHistories(issue)).hasSize(2);
    }

    @Test
    void badInputIsToldByField() {
        CustomField number = host.field("Planned budget", FieldKind.FLOAT);
        CustomField day = host.field("Start date", FieldKind.DATE_PICKER);
        CustomField region = host.field("Region", FieldKind.SELECT);
        CustomField required = host.field("Audience", FieldKind.TEXT_FIELD);
        EditableFieldLayout layout = host.configuration.fieldLayouts().getEditableDefaultFieldLayout();
        layout.makeRequired(layout.getFieldLayoutItem(required.getId()));
        host.configuration.fieldLayouts().storeAndReturnEditableFieldLayout(layout);

        CreateValidationResult result = host.service.validateCreate(host.admin(), host.input(" ").set(number.getId(), "12,5x")
                .set(day.getId(), "31.12.2026").set(region.getId(), "4711"));

        assertThat(result.isValid()).isFalse();
        assertThat(result.getErrorCollection().getErrors())
                .containsEntry("summary", "You must specify a summary of the issue.")
                .containsEntry(number.getId(), "'12,5x' is an invalid number")
                .containsEntry(day.getId(), "Invalid date format. Please enter the date in the format \"d/MMM/yy\".")
                .containsEntry(region.getId(), "Option id '4711' is not valid")
                .containsEntry(required.getId(), "Audience is required.")
                .hasSize(5);
        assertThatThrownBy(() -> host.service.create(host.admin(), result)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFieldThatIsNotOnTheScreenIsRefusedUnlessTheCheckIsSkipped() {
        CustomField hidden = host.configuration.customFields().createCustomField("Hidden", "", FieldKind.TEXT_FIELD, null,
                List.of(GlobalIssueContext.getInstance()), null);
        FormParameters input = host.input("Plan").set(hidden.getId(), "x");
        assertThat(host.service.validateCreate(host.admin(), input).getErrorCollection().getErrors()).containsExactly(
                entry(hidden.getId(),
                        "Field '" + hidden.getId() + "' cannot be set. It is not on the appropriate screen, or unknown."));
        input.setSkipScreenCheck(true);
        assertThat(host.issue(input).getCustomFieldValue(hidden)).isEqualTo("x");
    }

    @Test
    void aBrowserFormClearsWhatItDoesNotSendAndMayCarryOtherParameters() {
        CustomField text = host.field("Audience", FieldKind.TEXT_FIELD);
        SandboxIssue issue = host.issue(host.input("Plan").set(text.getId(), "x"));
        UpdateValidationResult valid = host.service.validateUpdate(host.admin(), issue.getId(), FormParameters.ofForm(Map.of(
                "summary", new String[] {"Plan"}, "reporter", new String[] {"admin"}, "issuetype", new String[] {DataHost.TASK},
                "atl_token", new String[] {"t"}, "id", new String[] {"1"})));
        assertThat(valid.getErrorCollection().getErrors()).isEmpty();
        assertThat(((SandboxIssue) host.service.update(host.admin(), valid).getIssue()).getCustomFieldValue(text)).isNull();
    }

    @Test
    void withoutBrowsePermissionThereIsNoIssue() {
        SandboxIssue issue = host.issue(host.input("Secret"));
        ApplicationUser mia = host.user("mia");
        long scheme = host.directory.permissionSchemes().copy(0, "Closed");
        host.directory.permissionSchemes().revokeAll(scheme, ProjectPermissions.BROWSE_PROJECTS);
        host.directory.permissionSchemes().grant(scheme, ProjectPermissions.BROWSE_PROJECTS, Grant.group("insiders"));
        host.directory.permissionSchemes().assign(issue.getProjectId(), scheme);
        assertThat(host.service.getIssue(mia, issue.getKey()).getErrorCollection().getErrorMessages())
                .containsExactly("You do not have the permission to see the specified issue.");
        assertThat(host.service.validateUpdate(mia, issue.getId(), new FormParameters()).isValid()).isFalse();
        host.directory.groups().create("insiders");
        host.directory.groups().add(mia, "insiders");
        assertThat(host.service.getIssue(mia, issue.getKey()).getIssue()).isEqualTo(issue);
        assertThat(host.service.getIssue(null, issue.getId()).isValid()).isFalse();
    }

    @Test
    void aRefusalOfTheCreateActionStoresNothing() {
        host.workflow = (issue, user) -> {
            issue.insert(1, Defaults.STATUS_TO_DO);
            throw new InvalidInputException(Map.of("summary", "Not this one."));
        };
        IssueResult result = host.service.create(host.admin(), host.service.validateCreate(host.admin(), host.input("Plan")));
        assertThat(result.getErrorCollection().getErrors()).containsEntry("summary", "Not this one.");
        assertThat(host.room.store().ofProject(host.project("MK"))).isEmpty();
    }

    @Test
    void twoProcessesCreateAHundredIssuesWithoutAGapOrATwin() throws Exception {
        host.project("MK");
        FormParameters input = host.input("Plan");
        Set<String> keys = ConcurrentHashMap.newKeySet();
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (DataHost second = new DataHost(url)) {
            Thread one = worker(host, input, barrier, keys);
            Thread two = worker(second, input, barrier, keys);
            one.join();
            two.join();
        }
        assertThat(keys).hasSize(100);
        assertThat(host.room.store().ofProject(host.project("MK")).stream().map(SandboxIssue::getNumber).collect(Collectors.toList()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().collect(Collectors.toList()));
    }

    private static Thread worker(DataHost on, FormParameters input, CyclicBarrier barrier, Set<String> keys) {
        Thread thread = new Thread(() -> {
            try {
                barrier.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            for (int i = 0; i < 50; i++) {
                keys.add(on.issue(input).getKey());
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void subTasksNeedAParentAndGoWithIt() {
        FormParameters orphan = host.input("Post");
        orphan.setIssueTypeId(DataHost.SUB_TASK);
        assertThat(host.service.validateCreate(host.admin(), orphan).getErrorCollection().getErrors()).containsEntry("issuetype",
                "Issue type is a sub-task but parent issue key or id not specified.");
        SandboxIssue parent = host.issue(host.input("Campaign"));
        SandboxIssue child = host.issue(orphan.set(FormParameters.PARENT, parent.getId().toString()));
        assertThat(child.getParentId()).isEqualTo(parent.getId());
        host.events.clear();
        host.service.delete(host.admin(), host.service.validateDelete(host.admin(), parent.getId()));
        assertThat(host.room.store().ofProject(host.project("MK"))).isEmpty();
        assertThat(host.events).extracting(IssueEvent::getEventTypeId).containsExactly(8L, 8L);
    }

    @Test
    void commentsTouchTheIssueAndLeaveNoChangeItem() {
        SandboxIssue issue = host.issue(host.input("Plan"));
        host.room.comments().create(issue, host.admin(), "Well done", true);
        assertThat(host.room.comments().getCommentsForUser(issue, host.admin())).extracting("body").containsExactly("Well done");
        assertThat(host.room.comments().getCommentsForUser(issue, null)).isEmpty();
        assertThat(host.room.history().getChangeHistories(issue)).isEmpty();
        assertThat(host.events).extracting(IssueEvent::getEventTypeId).containsExactly(1L, 6L);
    }

    @Test
    void theCreateScreenShowsTheReporterOnlyToThoseWhoMaySetIt() {
        ApplicationUser mia = host.user("mia");
        host.context.setLoggedInUser(mia);
        assertThat(host.room.screens().forCreate(host.project("MK"), host.configuration.issueTypes().getIssueType(DataHost.TASK)))
                .extracting(ScreenField::getId).containsExactly("summary", "issuetype", "assignee", "description");
        IssueResult made = host.service.create(mia, host.service.validateCreate(mia, host.input("Mine").set("reporter", "admin")));
        assertThat(made.getIssue().getReporter()).isEqualTo(mia);
    }
}
