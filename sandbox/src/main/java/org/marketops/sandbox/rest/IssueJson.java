package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** An issue as JSON. */
final class IssueJson {

    private static final String EXPAND =
            "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";

    private final Links links;
    private final People people;
    private final Constants constants;
    private final Projects projects;
    private final FieldValues values;
    private final Comments comments;
    private final CustomFieldManager customFields;
    private final ChangeHistoryManager history;
    private final UserManager users;
    private final IssueManager issues;

    IssueJson(Links links, People people, Constants constants, Projects projects, FieldValues values, Comments comments,
              CustomFieldManager customFields, ChangeHistoryManager history, UserManager users, IssueManager issues) {
        this.links = links;
        this.people = people;
        this.constants = constants;
        this.projects = projects;
        this.values = values;
        this.comments = comments;
        this.customFields = customFields;
        this.history = history;
        this.users = users;
        this.issues = issues;
    }

    ObjectNode json(Issue issue, ApplicationUser reader, FieldSelection wanted, Set<String> expand) {
        ObjectNode json = brief(issue);
        ObjectNode fields = json.putObject("fields");
        ObjectNode names = Json.object();
        for (SystemField field : SystemField.values()) {
            if (wanted.has(field.id(), field != SystemField.COMMENT)) {
                fields.set(field.id(), system(field, issue, reader));
                names.put(field.id(), field.label());
            }
        }
        if (issue.isSubTask() && wanted.has("parent", true)) {
            fields.set("parent", brief(issues.getIssueObject(issue.getParentId())));
            names.put("parent", "Parent");
        }
        for (CustomField field : customFields.getCustomFieldObjects(issue)) {
            if (wanted.has(field.getId(), true)) {
                fields.set(field.getId(), values.json(field, issue.getCustomFieldValue(field)));
                names.put(field.getId(), field.getName());
            }
        }
        if (expand.contains("names")) {
            json.set("names", names);
        }
        if (expand.contains("changelog")) {
            json.set("changelog", changelog(issue));
        }
        return json;
    }

    private ObjectNode brief(Issue issue) {
        return Json.object().put("expand", EXPAND).put("id", String.valueOf(issue.getId()))
                .put("self", links.api("issue/" + issue.getId())).put("key", issue.getKey());
    }

    /** What a POST that made an issue answers. */
    JsonNode created(Issue issue) {
        return Json.object().put("id", String.valueOf(issue.getId())).put("key", issue.getKey())
                .put("self", links.api("issue/" + issue.getId()));
    }

    private JsonNode system(SystemField field, Issue issue, ApplicationUser reader) {
        switch (field) {
            case PROJECT:
                return projects.brief(issue.getProjectObject()).without("expand");
            case ISSUETYPE:
                return constants.issueType(issue.getIssueType());
            case STATUS:
                return constants.status(issue.getStatus());
            case REPORTER:
                return people.brief(issue.getReporter());
            case ASSIGNEE:
                return people.brief(issue.getAssignee());
            case CREATOR:
                return people.brief(issue.getCreator());
            case COMMENT:
                return comments.page(issue, reader);
            default:
                return Json.object().put("text", text(field, issue)).get("text");
        }
    }

    private static String text(SystemField field, Issue issue) {
        switch (field) {
            case SUMMARY:
                return issue.getSummary();
            case DESCRIPTION:
                return issue.getDescription();
            case CREATED:
                return Json.instant(issue.getCreated());
            default:
                return Json.instant(issue.getUpdated());
        }
    }

    private JsonNode changelog(Issue issue) {
        List<ChangeHistory> all = history.getChangeHistories(issue);
        ObjectNode json = Json.object().put("startAt", 0).put("maxResults", all.size()).put("total", all.size());
        json.set("histories", Json.array(all, this::change));
        return json;
    }

    private JsonNode change(ChangeHistory change) {
        ObjectNode json = Json.object().put("id", String.valueOf(change.getId()));
        json.set("author", people.brief(users.getUserByKey(change.getAuthorKey())));
        json.put("created", Json.instant(change.getTimePerformed()));
        json.set("items", Json.array(change.getChangeItemBeans(), IssueJson::item));
        return json;
    }

    private static JsonNode item(ChangeItemBean item) {
        return Json.object().put("field", item.getField()).put("fieldtype", item.getFieldType())
                .put("from", item.getFrom()).put("fromString", item.getFromString())
                .put("to", item.getTo()).put("toString", item.getToString());
    }
}
