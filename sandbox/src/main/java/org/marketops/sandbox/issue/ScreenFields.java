package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayout;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.config.FieldKind;
import org.marketops.sandbox.config.SandboxOption;
import org.marketops.sandbox.config.SystemField;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes screen fields out of fields, the field configuration and the issue's values. */
final class ScreenFields {

    private final Configuration configuration;

    ScreenFields(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Empty when the field is hidden or does not apply to the issue's project and type. */
    Optional<ScreenField> of(OrderableField field, Issue issue) {
        FieldLayoutItem item = layout(issue).getFieldLayoutItem(field.getId());
        boolean applies = field instanceof SystemField
                || configuration.customFields().applies((CustomField) field, issue.getProjectId(), issue.getIssueTypeId());
        if (!applies || item != null && item.isHidden()) {
            return Optional.empty();
        }
        List<String> values = FormValues.of(field, issue);
        return Optional.of(new ScreenField(field.getId(), field.getName(), item != null && item.isRequired(), description(field, item),
                kind(field), options(field, issue, values), values));
    }

    FieldLayout layout(Issue issue) {
        return configuration.fieldLayouts().getFieldLayout(issue.getProjectObject(), issue.getIssueTypeId());
    }

    private static String description(OrderableField field, FieldLayoutItem item) {
        if (item != null && item.getFieldDescription() != null && !item.getFieldDescription().isEmpty()) {
            return item.getFieldDescription();
        }
        return field instanceof CustomField ? ((CustomField) field).getDescription() : "";
    }

    private static String kind(OrderableField field) {
        return field instanceof SystemField ? ((SystemField) field).form() : FieldKind.of((CustomField) field).form();
    }

    /** A disabled option is shown only where the issue has it already. */
    private List<Option> options(OrderableField field, Issue issue, List<String> values) {
        if (field == SystemField.ISSUE_TYPE) {
            return issue.getProjectObject().getIssueTypes().stream().filter(type -> type.isSubTask() == issue.isSubTask())
                    .map(type -> new SandboxOption(Long.valueOf(type.getId()), type.getName())).collect(Collectors.toList());
        }
        if (field instanceof SystemField || !FieldKind.of((CustomField) field).hasOptions()) {
            return List.of();
        }
        FieldConfig config = ((CustomField) field).getRelevantConfig(issue);
        return configuration.options().getOptions(config).stream()
                .filter(option -> !option.getDisabled() || values.contains(option.getOptionId().toString())).collect(Collectors.toList());
    }
}
