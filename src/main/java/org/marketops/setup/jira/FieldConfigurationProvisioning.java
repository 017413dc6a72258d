package org.marketops.setup.jira;

import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayout;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutScheme;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;

/** Our field configuration (a copy of Jira's default one with help texts on our fields) and the scheme that names it. */
final class FieldConfigurationProvisioning implements Provisioning {

    private final FieldLayoutManager layouts;
    private final Texts texts;

    FieldConfigurationProvisioning(FieldLayoutManager layouts, Texts texts) {
        this.layouts = layouts;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FIELD_CONFIGURATION, Kind.FIELD_CONFIGURATION_SCHEME);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        if (thing.kind() == Kind.FIELD_CONFIGURATION) {
            return layouts.getEditableFieldLayouts().stream()
                    .filter(layout -> thing.name().equals(layout.getName()))
                    .map(layout -> layout.getId().toString())
                    .findFirst();
        }
        return scheme(thing.name()).filter(scheme -> !scheme.getEntities().isEmpty()).map(scheme -> scheme.getId().toString());
    }

    private Optional<FieldLayoutScheme> scheme(String name) {
        return layouts.getFieldLayoutSchemes().stream().filter(scheme -> name.equals(scheme.getName())).findFirst();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        return thing.kind() == Kind.FIELD_CONFIGURATION ? configuration(thing, made) : configurationScheme(thing, made);
    }

    private String configuration(Thing thing, Made made) {
        EditableFieldLayout layout =
                JiraCore.fieldLayout(new ArrayList<>(layouts.getEditableDefaultFieldLayout().getFieldLayoutItems()));
        layout.setName(thing.name());
        layout.setDescription(texts.get("description.fieldConfiguration"));
        for (FieldSpec field : FieldSpec.values()) {
            FieldLayoutItem item = layout.getFieldLayoutItem(made.id(Kind.CUSTOM_FIELD, field.key()));
            if (item != null) {
                layout.setDescription(item, texts.get("help." + field.key()));
            }
        }
        return layouts.storeAndReturnEditableFieldLayout(layout).getId().toString();
    }

    private String configurationScheme(Thing thing, Made made) {
        FieldLayoutScheme scheme = scheme(thing.name())
                .orElseGet(() -> layouts.createFieldLayoutScheme(thing.name(), texts.get("description.fieldConfigurationScheme")));
        layouts.createFieldLayoutSchemeEntity(scheme, null, Long.valueOf(made.id(Kind.FIELD_CONFIGURATION, thing.key())));
        return scheme.getId().toString();
    }
}
