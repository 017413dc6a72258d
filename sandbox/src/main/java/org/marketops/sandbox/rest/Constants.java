package org.marketops.sandbox.rest;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code issuetype}, {@code status}, {@code priority}, {@code resolution} and {@code field}. */
final class Constants {

    private final Links links;
    private final ConstantsManager constants;
    private final CustomFieldManager customFields;

    Constants(Links links, ConstantsManager constants, CustomFieldManager customFields) {
        this.links = links;
        this.constants = constants;
        this.customFields = customFields;
    }

    void addTo(Routes routes) {
        routes.get("issuetype", call -> Answer.ok(Json.array(constants.getAllIssueTypeObjects(), this::issueType)));
        routes.get("issuetype/{id}", call -> Answer.ok(issueType(found(constants.getIssueType(call.path("id")), "issue type", call))));
        routes.get("status", call -> Answer.ok(Json.array(constants.getStatuses(), this::status)));
        routes.get("status/{id}", call -> Answer.ok(status(found(constants.getStatus(call.path("id")), "status", call))));
        // The sandbox has neither priorities nor resolutions.
        routes.get("priority", call -> Answer.ok(Json.array()));
        routes.get("resolution", call -> Answer.ok(Json.array()));
        routes.get("field", call -> Answer.ok(fields()));
    }

    private static <T> T found(T thing, String kind, Call call) {
        if (thing == null) {
            throw Refusal.because(404, "The " + kind + " with id '" + call.path("id") + "' does not exist");
        }
        return thing;
    }

    JsonNode issueType(IssueType type) {
        return Json.object().put("self", links.api("issuetype/" + type.getId())).put("id", type.getId())
                .put("description", text(type.getDescription())).put("iconUrl", links.base() + "/images/icons/issuetypes/generic.svg")
                .put("name", type.getName()).put("subtask", type.isSubTask());
    }

    JsonNode status(Status status) {
        ObjectNode json = Json.object().put("self", links.api("status/" + status.getId()))
                .put("description", text(status.getDescription())).put("iconUrl", links.base() + "/images/icons/statuses/generic.png")
                .put("name", status.getName()).put("id", status.getId());
        StatusCategory category = status.getStatusCategory();
        json.putObject("statusCategory").put("self", links.api("statuscategory/" + category.getId()))
                .put("id", category.getId()).put("key", category.getKey()).put("colorName", category.getColorName())
                .put("name", category.getName());
        return json;
    }

    private JsonNode fields() {
        ArrayNode all = Json.array();
        for (SystemField field : SystemField.values()) {
            all.add(field.json());
        }
        customFields.getCustomFieldObjects().forEach(field -> all.add(custom(field)));
        return all;
    }

    private static JsonNode custom(CustomField field) {
        ObjectNode json = Json.object().put("id", field.getId()).put("name", field.getName()).put("custom", true)
                .put("orderable", true).put("navigable", true).put("searchable", true);
        json.putArray("clauseNames").add("cf[" + field.getIdAsLong() + "]").add(field.getName());
        json.set("schema", FieldKind.of(field).schema(field));
        return json;
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
