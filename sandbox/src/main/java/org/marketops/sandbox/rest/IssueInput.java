package org.marketops.sandbox.rest;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import org.marketops.sandbox.issue.FormParameters;

/** Reads {@code fields} and {@code update} of a request body into the parameters of the issue service. */
final class IssueInput {

    private final IssueService issues;
    private final IssueManager known;
    private final ConstantsManager constants;
    private final CustomFieldManager customFields;
    private final FieldParser parser;

    IssueInput(IssueService issues, IssueManager known, ConstantsManager constants, CustomFieldManager customFields,
               FieldParser parser) {
        this.issues = issues;
        this.known = known;
        this.constants = constants;
        this.customFields = customFields;
        this.parser = parser;
    }

    /** What the body sets; fields that it does not name keep their values. */
    IssueInputParameters changes(JsonNode body) {
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setRetainExistingValuesWhenParameterNotProvided(true);
        each(body.path("fields"), (field, value) -> set(input, field, value));
        each(body.path("update"), (field, operations) -> {
            if (body.path("fields").has(field)) {
                throw Refusal.field(field, "Field '" + field + "' cannot be in both 'fields' and 'update'.");
            }
            operations.forEach(operation -> update(input, field, operation));
        });
        return input;
    }

    private void update(IssueInputParameters input, String field, JsonNode operation) {
        if (field.equals("comment") && operation.has("add")) {
            input.setComment(operation.path("add").path("body").asText(""));
        } else if (operation.has("set")) {
            set(input, field, operation.get("set"));
        } else {
            throw Refusal.field(field, "The sandbox knows the operation 'set' alone.");
        }
    }

    private void set(IssueInputParameters input, String field, JsonNode value) {
        switch (field) {
            case "project":
                break;
            case "parent":
                ((FormParameters) input).set(FormParameters.PARENT, parent(value));
                break;
            case "issuetype":
                input.setIssueTypeId(issueType(value));
                break;
            case "summary":
                input.setSummary(value.asText(""));
                break;
            case "description":
                input.setDescription(value.isNull() ? "" : value.asText(""));
                break;
            case "reporter":
                input.setReporterId(value.path("name").asText(""));
                break;
            case "assignee":
                input.setAssigneeId(value.path("name").asText(""));
                break;
            default:
                CustomField custom = custom(field);
                input.addCustomFieldValue(custom.getId(), parser.form(custom, value));
        }
    }

    private String parent(JsonNode value) {
        Issue parent = value.has("id") ? known.getIssueObject(value.path("id").asLong())
                : known.getIssueByCurrentKey(value.path("key").asText(""));
        if (parent == null) {
            throw Refusal.field("parent", "Could not find issue by id or key.");
        }
        return String.valueOf(parent.getId());
    }

    private CustomField custom(String field) {
        CustomField custom = field.startsWith("customfield_") ? customFields.getCustomFieldObject(field) : null;
        if (custom == null) {
            throw Refusal.field(field, "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.");
        }
        return custom;
    }

    /** @return the id of the type that a body names by id or by name */
    String issueType(JsonNode value) {
        for (IssueType type : constants.getAllIssueTypeObjects()) {
            boolean named = value.has("id") ? type.getId().equals(value.get("id").asText())
                    : type.getName().equals(value.path("name").asText());
            if (named) {
                return type.getId();
            }
        }
        throw Refusal.field("issuetype", "valid issue type is required");
    }

    private interface FieldReader {
        void read(String field, JsonNode value);
    }

    private static void each(JsonNode object, FieldReader reader) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            reader.read(field.getKey(), field.getValue());
        }
    }
}
