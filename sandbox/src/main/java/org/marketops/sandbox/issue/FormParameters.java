package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.IssueInputParameters;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Field values as form parameters. Made with {@link #FormParameters()} it is a program's input: what is not given
 * is kept, and a field that is not on the screen is refused. {@link #ofForm} is a browser's: what is not given is
 * cleared, and parameters that are no field of the screen are ignored.
 */
public final class FormParameters implements IssueInputParameters {

    public static final String PROJECT = "pid";
    public static final String ISSUE_TYPE = "issuetype";
    public static final String COMMENT = "comment";
    /** Id of the parent, for an issue type that is a sub-task. */
    public static final String PARENT = "parentIssueId";

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final boolean form;
    private boolean skipScreenCheck;
    private boolean retainExisting;
    private boolean applyDefaults;

    public FormParameters() {
        this(false);
    }

    private FormParameters(boolean form) {
        this.form = form;
        this.retainExisting = !form;
        this.applyDefaults = form;
    }

    public static FormParameters ofForm(Map<String, String[]> requestParameters) {
        FormParameters result = new FormParameters(true);
        result.parameters.putAll(requestParameters);
        return result;
    }

    /** What any implementation says, under a program's rules. */
    static FormParameters of(IssueInputParameters input) {
        if (input instanceof FormParameters) {
            return (FormParameters) input;
        }
        FormParameters result = new FormParameters();
        if (input != null) {
            result.parameters.putAll(input.getActionParameters());
        }
        return result;
    }

    /** Any field by id: {@code summary}, {@code customfield_10000}; no values clears it. */
    public FormParameters set(String fieldId, String... values) {
        parameters.put(fieldId, values);
        return this;
    }

    @Override
    public IssueInputParameters setProjectId(Long projectId) {
        return set(PROJECT, String.valueOf(projectId));
    }

    @Override
    public IssueInputParameters setIssueTypeId(String issueTypeId) {
        return set(ISSUE_TYPE, issueTypeId);
    }

    @Override
    public IssueInputParameters setSummary(String summary) {
        return set("summary", text(summary));
    }

    @Override
    public IssueInputParameters setDescription(String description) {
        return set("description", text(description));
    }

    @Override
    public IssueInputParameters setReporterId(String reporterId) {
        return set("reporter", text(reporterId));
    }

    @Override
    public IssueInputParameters setAssigneeId(String assigneeId) {
        return set("assignee", text(assigneeId));
    }

    @Override
    public IssueInputParameters setComment(String comment) {
        return set(COMMENT, text(comment));
    }

    @Override
    public IssueInputParameters addCustomFieldValue(Long customFieldId, String... values) {
        return set("customfield_" + customFieldId, values);
    }

    @Override
    public IssueInputParameters addCustomFieldValue(String fullCustomFieldId, String... values) {
        return set(fullCustomFieldId, values);
    }

    @Override
    public void setSkipScreenCheck(boolean skip) {
        this.skipScreenCheck = skip;
    }

    @Override
    public void setRetainExistingValuesWhenParameterNotProvided(boolean retain) {
        this.retainExisting = retain;
    }

    @Override
    public void setApplyDefaultValuesWhenParameterNotProvided(boolean apply) {
        this.applyDefaults = apply;
    }

    @Override
    public Map<String, String[]> getActionParameters() {
        return new HashMap<>(parameters);
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The first value of a parameter, trimmed; empty when absent. */
    public String first(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0].trim();
    }

    public String[] all(String name) {
        return parameters.getOrDefault(name, new String[0]);
    }

    public boolean isForm() {
        return form;
    }

    public boolean skipsScreenCheck() {
        return skipScreenCheck;
    }

    public boolean retainsExisting() {
        return retainExisting;
    }

    public boolean appliesDefaults() {
        return applyDefaults;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
