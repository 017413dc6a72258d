package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.customfields.option.Option;

import java.util.List;

/**
 * One field as a screen shows it. The kind is one of text, textarea, number, date, select, multiselect, user,
 * labels, url, issuetype; values are what a form would send (option ids, user name, yyyy-MM-dd).
 */
public final class ScreenField {

    private final String id;
    private final String name;
    private final boolean required;
    private final String description;
    private final String kind;
    private final List<Option> options;
    private final List<String> values;

    ScreenField(String id, String name, boolean required, String description, String kind, List<Option> options, List<String> values) {
        this.id = id;
        this.name = name;
        this.required = required;
        this.description = description;
        this.kind = kind;
        this.options = List.copyOf(options);
        this.values = List.copyOf(values);
    }

    /** The same field showing what a user typed. */
    public ScreenField withValues(List<String> newValues) {
        return new ScreenField(id, name, required, description, kind, options, newValues);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isRequired() {
        return required;
    }

    /** Never null. */
    public String getDescription() {
        return description;
    }

    public String getKind() {
        return kind;
    }

    public List<Option> getOptions() {
        return options;
    }

    public List<String> getValues() {
        return values;
    }

    /** The first value, or an empty text. */
    public String getValue() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
