package org.marketops.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.util.ErrorCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the form of a new issue as a person would: option ids, dates as the date picker of this Jira writes them. */
public final class IssueForm {

    private final IssueService issues;
    private final MarketingFields fields;
    private final CustomFieldManager customFields;
    private final OptionsManager options;
    private final PickerDay days;

    public IssueForm(IssueService issues, MarketingFields fields, CustomFieldManager customFields, OptionsManager options, PickerDay days) {
        this.issues = issues;
        this.fields = fields;
        this.customFields = customFields;
        this.options = options;
        this.days = days;
    }

    public IssueInputParameters start(long projectId, String issueTypeId, String summary) {
        IssueInputParameters form = issues.newIssueInputParameters();
        form.setProjectId(projectId).setIssueTypeId(issueTypeId).setSummary(summary);
        form.setApplyDefaultValuesWhenParameterNotProvided(true);
        return form;
    }

    /** A field that set-up has not made is left out. */
    public void text(IssueInputParameters form, MarketingField field, String value) {
        fields.id(field).ifPresent(id -> form.addCustomFieldValue(id, value));
    }

    /** A field that set-up has not made is left out. */
    public void day(IssueInputParameters form, MarketingField field, LocalDate day) {
        fields.id(field).ifPresent(id -> form.addCustomFieldValue(id, days.of(day)));
    }

    /** A field that set-up has not made is left out. @return the first value that is no option of the field, and nothing is filled in */
    public Optional<String> options(IssueInputParameters form, MarketingField field, List<String> values) {
        Optional<CustomField> custom = fields.id(field).map(customFields::getCustomFieldObject);
        if (!custom.isPresent() || values.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (String value : values) {
            Option option = options.getOptions(custom.get().getConfigurationSchemes().get(0).getOneAndOnlyConfig()).getOptionForValue(value, null);
            if (option == null) {
                return Optional.of(value);
            }
            ids.add(option.getOptionId().toString());
        }
        form.addCustomFieldValue(custom.get().getId(), ids.toArray(new String[0]));
        return Optional.empty();
    }

    /** What can be chosen in the field, in its order; nothing while set-up has not made it. */
    public List<String> choices(MarketingField field) {
        return fields.id(field).map(customFields::getCustomFieldObject)
                .map(custom -> options.getOptions(custom.getConfigurationSchemes().get(0).getOneAndOnlyConfig()).stream()
                        .map(Option::getValue).collect(Collectors.toList()))
                .orElseGet(List::of);
    }

    /** All that Jira says against the form, as one text; empty if it says nothing. */
    public static Optional<String> complaints(ErrorCollection errors) {
        if (!errors.hasAnyErrors()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(errors.getErrorMessages());
        texts.addAll(errors.getErrors().values());
        return Optional.of(texts.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
