package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;

import java.util.Optional;

/** Where an issue's name stands: in its summary, or in a text field that an administrator chose. */
public final class NameField {

    static final String SUMMARY = "summary";
    private static final String SETTING = "org.marketops.jira.taxonomy.namefield";

    private final PluginSettingsFactory settings;
    private final CustomFieldManager fields;

    public NameField(PluginSettingsFactory settings, CustomFieldManager fields) {
        this.settings = settings;
        this.fields = fields;
    }

    /** {@code summary}, or the id of a field; a field that is gone counts as the summary. */
    String id() {
        return field().map(CustomField::getId).orElse(SUMMARY);
    }

    /** Empty for the summary. */
    Optional<CustomField> field() {
        Object stored = settings.createGlobalSettings().get(SETTING);
        return Optional.ofNullable(stored).map(Object::toString).filter(id -> !id.equals(SUMMARY)).map(fields::getCustomFieldObject);
    }

    void save(String id) {
        settings.createGlobalSettings().put(SETTING, id);
    }

    /** Empty if nothing stands there. */
    String read(Issue issue) {
        Object value = field().map(issue::getCustomFieldValue).orElse(null);
        return field().isPresent() ? String.join(" ", TiedFields.texts(value)) : text(issue.getSummary());
    }

    void write(IssueInputParameters input, String name) {
        if (field().isPresent()) {
            input.addCustomFieldValue(id(), name);
        } else {
            input.setSummary(name);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
