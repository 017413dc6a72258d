package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.OrderableField;

import java.util.List;

/** The system fields a screen of the sandbox can show. */
public enum SystemField implements OrderableField {

    SUMMARY("summary", "Summary", "text"),
    ISSUE_TYPE("issuetype", "Issue Type", "issuetype"),
    ASSIGNEE("assignee", "Assignee", "user"),
    REPORTER("reporter", "Reporter", "user"),
    DESCRIPTION("description", "Description", "textarea");

    private final String id;
    private final String label;
    private final String form;

    SystemField(String id, String label, String form) {
        this.id = id;
        this.label = label;
        this.form = form;
    }

    /** Null for every other field. */
    public static SystemField byId(String id) {
        return List.of(values()).stream().filter(field -> field.id.equals(id)).findFirst().orElse(null);
    }

    public String form() {
        return form;
    }

    /** Jira's default field configuration requires exactly these. */
    boolean requiredByDefault() {
        return this == SUMMARY || this == ISSUE_TYPE || this == REPORTER;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return label;
    }
}
