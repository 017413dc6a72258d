package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.taxonomy.Dimension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which field of Jira holds the values of a dimension: the one an administrator chose, else the one that set-up made for its key. */
public final class TiedFields {

    private static final String SYSTEM_TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final List<String> TYPES = List.of(SYSTEM_TYPES + "select", SYSTEM_TYPES + "multiselect", SYSTEM_TYPES + "textfield");

    private final MarketingFields marketing;
    private final CustomFieldManager fields;
    private final OptionsManager options;

    public TiedFields(MarketingFields marketing, CustomFieldManager fields, OptionsManager options) {
        this.marketing = marketing;
        this.fields = fields;
        this.options = options;
    }

    Optional<CustomField> of(Dimension dimension) {
        if (!dimension.field().isEmpty()) {
            return Optional.ofNullable(fields.getCustomFieldObject(dimension.field()));
        }
        return Arrays.stream(MarketingField.values()).filter(field -> field.settingsName().equals(dimension.key())).findFirst()
                .flatMap(marketing::field);
    }

    /** Fields whose values can be terms: single and multiple choices, short texts. */
    List<CustomField> candidates() {
        return fields.getCustomFieldObjects().stream().filter(field -> TYPES.contains(field.getCustomFieldType().getKey()))
                .collect(Collectors.toList());
    }

    boolean hasOptions(CustomField field) {
        return !field.getCustomFieldType().getKey().endsWith(":textfield");
    }

    /** Of all contexts of the field, also those that are switched off: issues may hold them. */
    Set<String> options(CustomField field) {
        return all(field).stream().map(Option::getValue).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Option> all(CustomField field) {
        List<Option> all = new ArrayList<>();
        if (hasOptions(field)) {
            for (Object scheme : field.getConfigurationSchemes()) {
                Options there = options.getOptions(((FieldConfigScheme) scheme).getOneAndOnlyConfig());
                if (there != null) {
                    there.stream().forEach(all::add);
                }
            }
        }
        return all;
    }

    /** The texts of what is chosen. */
    List<String> values(Issue issue, Dimension dimension) {
        return of(dimension).map(field -> texts(issue.getCustomFieldValue(field))).orElse(List.of());
    }

    static List<String> texts(Object value) {
        Collection<?> chosen = value instanceof Collection ? (Collection<?>) value
                : value == null ? Collections.emptyList() : Collections.singletonList(value);
        List<String> texts = new ArrayList<>();
        for (Object each : chosen) {
            String text = each instanceof Option ? ((Option) each).getValue() : String.valueOf(each);
            if (!text.trim().isEmpty()) {
                texts.add(text.trim());
            }
        }
        return texts;
    }
}
