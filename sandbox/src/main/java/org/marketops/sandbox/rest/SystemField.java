package org.marketops.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The fields of every issue that the sandbox has. */
enum SystemField {
    PROJECT("Project", "project", true),
    ISSUETYPE("Issue Type", "issuetype", true),
    SUMMARY("Summary", "string", true),
    DESCRIPTION("Description", "string", true),
    STATUS("Status", "status", false),
    REPORTER("Reporter", "user", true),
    ASSIGNEE("Assignee", "user", true),
    CREATOR("Creator", "user", false),
    CREATED("Created", "datetime", false),
    UPDATED("Updated", "datetime", false),
    COMMENT("Comment", "comments-page", true);

    private final String label;
    private final String type;
    private final boolean orderable;

    SystemField(String label, String type, boolean orderable) {
        this.label = label;
        this.type = type;
        this.orderable = orderable;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    ObjectNode schema() {
        return Json.object().put("type", type).put("system", id());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id()).put("name", label).put("custom", false)
                .put("orderable", orderable).put("navigable", this != COMMENT).put("searchable", true);
        json.putArray("clauseNames").add(id());
        json.set("schema", schema());
        return json;
    }
}
