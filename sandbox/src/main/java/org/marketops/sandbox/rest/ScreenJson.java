package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.sandbox.issue.ScreenField;
import org.marketops.sandbox.issue.Screens;

/** The fields of a screen as JSON, for create and for transitions. */
final class ScreenJson {

    private final Screens screens;
    private final CustomFieldManager customFields;
    private final FieldValues values;

    ScreenJson(Screens screens, CustomFieldManager customFields, FieldValues values) {
        this.screens = screens;
        this.customFields = customFields;
        this.values = values;
    }

    /** By field id. */
    JsonNode ofTransition(Long screen, Issue issue) {
        ObjectNode json = Json.object();
        screens.forScreen(screen, issue).forEach(field -> json.set(field.getId(), field(field)));
        return json;
    }

    /** Each with its id inside. */
    List<JsonNode> ofCreate(Project project, IssueType type) {
        return screens.forCreate(project, type).stream()
                .map(field -> field(field).put("fieldId", field.getId())).collect(Collectors.toList());
    }

    private ObjectNode field(ScreenField field) {
        ObjectNode json = Json.object().put("required", field.isRequired());
        json.set("schema", schema(field.getId()));
        json.put("name", field.getName()).put("hasDefaultValue", false);
        json.putArray("operations").add("set");
        if (!field.getOptions().isEmpty()) {
            json.set("allowedValues", Json.array(field.getOptions(), (Option option) -> values.option(option)));
        }
        return json;
    }

    private JsonNode schema(String id) {
        CustomField custom = id.startsWith("customfield_") ? customFields.getCustomFieldObject(id) : null;
        if (custom != null) {
            return FieldKind.of(custom).schema(custom);
        }
        return Arrays.stream(SystemField.values()).filter(system -> system.id().equals(id)).findFirst()
                .map(SystemField::schema).orElseGet(() -> Json.object().put("type", "string").put("system", id));
    }
}
