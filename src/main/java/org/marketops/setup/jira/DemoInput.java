package org.marketops.setup.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.PickerDay;
import org.marketops.setup.DemoRefused;

/** Fills an issue form as a person would: option ids, dates as the date picker of this Jira writes them. */
final class DemoInput {

    private final MarketingFields fields;
    private final CustomFieldManager customFields;
    private final OptionsManager options;
    private final PickerDay days;
    private final Texts texts;

    DemoInput(MarketingFields fields, CustomFieldManager customFields, OptionsManager options, PickerDay days, Texts texts) {
        this.fields = fields;
        this.customFields = customFields;
        this.options = options;
        this.days = days;
        this.texts = texts;
    }

    void text(IssueInputParameters form, MarketingField field, String value) {
        form.addCustomFieldValue(id(field), value);
    }

    void day(IssueInputParameters form, MarketingField field, LocalDate day) {
        form.addCustomFieldValue(id(field), days.of(day));
    }

    void options(IssueInputParameters form, MarketingField field, List<String> values) {
        CustomField custom = Objects.requireNonNull(customFields.getCustomFieldObject(id(field)));
        String[] ids = values.stream().map(value -> optionId(custom, value)).toArray(String[]::new);
        form.addCustomFieldValue(id(field), ids);
    }

    /** Nothing where the field has no such option, because somebody took it away. */
    void optionIfThere(IssueInputParameters form, MarketingField field, String value) {
        Optional<CustomField> custom = fields.field(field);
        custom.filter(found -> option(found, value) != null).ifPresent(found -> form.addCustomFieldValue(id(field), optionId(found, value)));
    }

    private String optionId(CustomField field, String value) {
        Option option = option(field, value);
        if (option == null) {
            throw new DemoRefused(texts.get("demo.nooption", field.getFieldName(), value));
        }
        return option.getOptionId().toString();
    }

    private Option option(CustomField field, String value) {
        return options.getOptions(field.getConfigurationSchemes().get(0).getOneAndOnlyConfig()).getOptionForValue(value, null);
    }

    private String id(MarketingField field) {
        return fields.id(field).orElseThrow(() -> new DemoRefused(texts.get("demo.nosetup")));
    }
}
