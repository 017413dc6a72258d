package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The kinds of custom fields by their form in JSON. */
enum FieldKind {
    NUMBER("number", null),
    DATE("date", null),
    DATETIME("datetime", null),
    OPTION("option", null),
    OPTIONS("array", "option"),
    USER("user", null),
    USERS("array", "user"),
    LABELS("array", "string"),
    TEXT("string", null);

    private final String type;
    private final String items;

    FieldKind(String type, String items) {
        this.type = type;
        this.items = items;
    }

    static FieldKind of(CustomField field) {
        String key = field.getCustomFieldType().getKey();
        switch (key.substring(key.indexOf(':') + 1)) {
            case "float":
                return NUMBER;
            case "datepicker":
                return DATE;
            case "datetime":
                return DATETIME;
            case "select":
            case "radiobuttons":
                return OPTION;
            case "multiselect":
            case "multicheckboxes":
                return OPTIONS;
            case "userpicker":
                return USER;
            case "multiuserpicker":
                return USERS;
            case "labels":
                return LABELS;
            default:
                return TEXT;
        }
    }

    ObjectNode schema(CustomField field) {
        ObjectNode schema = Json.object().put("type", type);
        if (items != null) {
            schema.put("items", items);
        }
        return schema.put("custom", field.getCustomFieldType().getKey()).put("customId", field.getIdAsLong());
    }
}
