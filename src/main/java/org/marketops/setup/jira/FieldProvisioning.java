package org.marketops.setup.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * Custom fields with their options. A field of somebody else is used only if its type, its options and its context fit;
 * otherwise a second one of the same name is made, because changing theirs would change their projects.
 */
final class FieldProvisioning implements Provisioning {

    private static final String SYSTEM_TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final Map<FieldSpec.Type, String> TYPES = new EnumMap<>(Map.of(
            FieldSpec.Type.DATE, "datepicker",
            FieldSpec.Type.NUMBER, "float",
            FieldSpec.Type.TEXT, "textfield",
            FieldSpec.Type.SELECT, "select",
            FieldSpec.Type.MULTI_SELECT, "multiselect",
            FieldSpec.Type.USER, "userpicker"));

    private final CustomFieldManager fields;
    private final OptionsManager options;
    private final Remembered remembered;
    private final Texts texts;

    FieldProvisioning(CustomFieldManager fields, OptionsManager options, Remembered remembered, Texts texts) {
        this.fields = fields;
        this.options = options;
        this.remembered = remembered;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CUSTOM_FIELD);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        FieldSpec spec = FieldSpec.ofKey(thing.key());
        Optional<CustomField> own = ours(thing);
        if (own.isPresent()) {
            return own.filter(field -> missingOptions(field, spec).isEmpty()).map(CustomField::getId);
        }
        return named(thing.name()).stream()
                .filter(field -> typeKey(spec).equals(field.getCustomFieldType().getKey()) && isForAll(field))
                .filter(field -> missingOptions(field, spec).isEmpty())
                .map(CustomField::getId)
                .findFirst();
    }

    private Optional<CustomField> ours(Thing thing) {
        return remembered.find(thing.kind(), thing.key()).map(fields::getCustomFieldObject);
    }

    private Collection<CustomField> named(String name) {
        return fields.getCustomFieldObjects().stream().filter(field -> field.getName().equals(name)).collect(Collectors.toList());
    }

    private static boolean isForAll(CustomField field) {
        List<FieldConfigScheme> schemes = field.getConfigurationSchemes();
        return schemes.size() == 1 && isEmpty(schemes.get(0).getAssociatedProjectIds())
                && isEmpty(schemes.get(0).getAssociatedIssueTypeIds());
    }

    /** Jira says "all" by nothing, an empty list or a list that holds null, depending on how the context was made. */
    private static boolean isEmpty(Collection<?> ids) {
        return ids == null || ids.stream().allMatch(id -> id == null);
    }

    private List<String> missingOptions(CustomField field, FieldSpec spec) {
        if (spec.options().isEmpty()) {
            return List.of();
        }
        Options there = options.getOptions(config(field));
        Set<String> values = there == null ? Set.of() : there.stream().map(Option::getValue).collect(Collectors.toSet());
        return spec.options().stream().filter(option -> !values.contains(option)).collect(Collectors.toList());
    }

    private static FieldConfig config(CustomField field) {
        return field.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        FieldSpec spec = FieldSpec.ofKey(thing.key());
        CustomField field = ours(thing).orElseGet(() -> newField(thing, spec));
        // Remembered before the options are made: a run that dies here is completed by the next one.
        remembered.put(thing.kind(), thing.key(), field.getId());
        long sequence = spec.options().size() - missingOptions(field, spec).size();
        for (String option : missingOptions(field, spec)) {
            options.createOption(config(field), null, sequence++, option);
        }
        return field.getId();
    }

    private CustomField newField(Thing thing, FieldSpec spec) {
        CustomFieldType<?, ?> type = fields.getCustomFieldType(typeKey(spec));
        if (type == null) {
            throw texts.failed(thing, "fieldtype", typeKey(spec));
        }
        List<CustomFieldSearcher> searchers = fields.getCustomFieldSearchers(type);
        try {
            return fields.createCustomField(thing.name(), texts.get("help." + thing.key()), type,
                    searchers.isEmpty() ? null : searchers.get(0), List.of(GlobalIssueContext.getInstance()),
                    // "all issue types" is a list that holds one null, not an empty list
                    Collections.singletonList(null));
        } catch (GenericEntityException e) {
            throw new StepFailed(texts.get("failed.refused", thing.name(), String.valueOf(e.getMessage())), texts.byHand(thing), e);
        }
    }

    private static String typeKey(FieldSpec spec) {
        return SYSTEM_TYPES + TYPES.get(spec.type());
    }
}
