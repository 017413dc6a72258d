package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import org.marketops.sandbox.config.Configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Form parameters to field values, with Jira's messages; used by create, edit and transition alike. */
public final class FieldInput {

    private static final List<String> FILLED_BY_CREATE = List.of("issuetype", "reporter", "assignee");

    private final Configuration configuration;
    private final ScreenFields screenFields;
    private final FieldParser parser;

    FieldInput(Configuration configuration, ScreenFields screenFields, FieldParser parser) {
        this.configuration = configuration;
        this.screenFields = screenFields;
        this.parser = parser;
    }

    /**
     * Parses and checks the given fields only.
     *
     * @param issue the issue that is edited, or a new one with project and issue type
     * @return field id to value ({@code null} clears) for what was given; what failed is in {@code errors} by field id
     */
    public Map<String, Object> read(List<ScreenField> fields, IssueInputParameters input, Issue issue, ErrorCollection errors) {
        FormParameters given = FormParameters.of(input);
        Map<String, Object> values = new LinkedHashMap<>();
        for (ScreenField field : reachable(fields, given, issue, errors)) {
            read(field, given, issue, values, errors);
        }
        return values;
    }

    /** Sets what {@link #read} returned on the object; stores nothing. */
    public void apply(Map<String, Object> values, SandboxIssue issue) {
        values.forEach((id, value) -> set(id, value, issue));
    }

    /** The screen's fields, and with the check skipped every other field that was given. */
    private List<ScreenField> reachable(List<ScreenField> fields, FormParameters given, Issue issue, ErrorCollection errors) {
        List<ScreenField> all = new ArrayList<>(fields);
        if (given.isForm()) {
            return all;
        }
        for (String id : given.getActionParameters().keySet()) {
            boolean onScreen = fields.stream().anyMatch(field -> field.getId().equals(id));
            if (!onScreen && isField(id) && !(issue.getId() == null && FILLED_BY_CREATE.contains(id))) {
                OrderableField field = given.skipsScreenCheck() ? configuration.fields().getOrderableField(id) : null;
                if (field == null || screenFields.of(field, issue).map(all::add).isEmpty()) {
                    errors.addError(id, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
                }
            }
        }
        return all;
    }

    private boolean isField(String id) {
        return id.matches("customfield_\\d+") || configuration.fields().isOrderableField(id);
    }

    private void read(ScreenField field, FormParameters given, Issue issue, Map<String, Object> values, ErrorCollection errors) {
        boolean provided = given.has(field.getId());
        if (!provided && issue.getId() != null && given.retainsExisting()) {
            require(field, field.getValues().isEmpty(), errors);
            return;
        }
        List<String> texts = provided ? notEmpty(given.all(field.getId())) : defaults(field, given, issue);
        if (texts.isEmpty()) {
            values.put(field.getId(), null);
            require(field, true, errors);
            return;
        }
        try {
            values.put(field.getId(), parser.parse(field, texts, issue));
        } catch (FieldRefused e) {
            errors.addError(field.getId(), e.getMessage());
        }
    }

    private static List<String> defaults(ScreenField field, FormParameters given, Issue issue) {
        if (field.getId().equals("issuetype")) {
            return field.getValues();
        }
        ApplicationUser creator = issue.getCreator();
        boolean self = field.getId().equals("reporter") && given.appliesDefaults() && creator != null && issue.getId() == null;
        return self ? List.of(creator.getName()) : List.of();
    }

    private static void require(ScreenField field, boolean empty, ErrorCollection errors) {
        if (!empty) {
            return;
        }
        if (field.getId().equals("summary")) {
            errors.addError("summary", "You must specify a summary of the issue.");
        } else if (field.isRequired()) {
            errors.addError(field.getId(), field.getName() + " is required.");
        }
    }

    /** -1 is what a list sends for "none", and an assignee for "automatic". */
    private static List<String> notEmpty(String[] values) {
        return Arrays.stream(values).filter(value -> value != null && !value.trim().isEmpty() && !value.equals("-1")).collect(Collectors.toList());
    }

    private void set(String id, Object value, SandboxIssue issue) {
        switch (id) {
            case "summary":
                issue.setSummary((String) value);
                break;
            case "description":
                issue.setDescription((String) value);
                break;
            case "assignee":
                issue.setAssignee((ApplicationUser) value);
                break;
            case "reporter":
                issue.setReporter((ApplicationUser) value);
                break;
            case "issuetype":
                issue.setIssueTypeId((String) value);
                break;
            default:
                issue.setCustomFieldValue(configuration.customFields().getCustomFieldObject(id), value);
        }
    }
}
