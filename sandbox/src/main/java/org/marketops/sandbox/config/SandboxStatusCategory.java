package org.marketops.sandbox.config;

import com.atlassian.jira.issue.status.category.StatusCategory;

import java.util.List;

/** Jira's four fixed status categories, with the ids and colours a real server shows. */
public enum SandboxStatusCategory implements StatusCategory {

    UNDEFINED(1, "undefined", "No Category", "medium-gray"),
    TO_DO(2, "new", "To Do", "blue-gray"),
    IN_PROGRESS(4, "indeterminate", "In Progress", "yellow"),
    DONE(3, "done", "Done", "green");

    private final long id;
    private final String key;
    private final String label;
    private final String colour;

    SandboxStatusCategory(long id, String key, String label, String colour) {
        this.id = id;
        this.key = key;
        this.label = label;
        this.colour = colour;
    }

    static SandboxStatusCategory byKey(String key) {
        return List.of(values()).stream().filter(category -> category.key.equals(key)).findFirst().orElse(null);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return label;
    }

    @Override
    public String getColorName() {
        return colour;
    }
}
