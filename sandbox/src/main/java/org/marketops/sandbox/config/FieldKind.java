package org.marketops.sandbox.config;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;

import java.util.List;

/** The custom field types of the sandbox, with Jira's complete keys; the form name says how a screen shows one. */
public enum FieldKind implements CustomFieldType<Object, Object> {

    FLOAT("float", "Number Field", "number"),
    TEXT_FIELD("textfield", "Text Field (single line)", "text"),
    TEXT_AREA("textarea", "Text Field (multi-line)", "textarea"),
    SELECT("select", "Select List (single choice)", "select"),
    MULTI_SELECT("multiselect", "Select List (multiple choices)", "multiselect"),
    DATE_PICKER("datepicker", "Date Picker", "date"),
    USER_PICKER("userpicker", "User Picker (single user)", "user"),
    LABELS("labels", "Labels", "labels"),
    URL("url", "URL Field", "url");

    private static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private final String shortKey;
    private final String label;
    private final String form;

    FieldKind(String shortKey, String label, String form) {
        this.shortKey = shortKey;
        this.label = label;
        this.form = form;
    }

    /** Null for a type that is none of these. */
    public static FieldKind byKey(String completeKey) {
        return List.of(values()).stream().filter(kind -> kind.getKey().equals(completeKey)).findFirst().orElse(null);
    }

    public static FieldKind of(CustomField field) {
        return (FieldKind) field.getCustomFieldType();
    }

    public String form() {
        return form;
    }

    public boolean hasOptions() {
        return this == SELECT || this == MULTI_SELECT;
    }

    @Override
    public String getKey() {
        return PREFIX + shortKey;
    }

    @Override
    public String getName() {
        return label;
    }
}
