package org.marketops.setup.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.IssueTypeSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.ScreenSpec;
import org.marketops.setup.StatusSpec;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.Starter;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The words of the set-up: names of kinds, reasons, and what to do by hand. All text stands in i18n/setup.properties. */
final class Texts {

    private static final String ROOT = "marketops.setup.";

    private final I18nResolver i18n;

    Texts(I18nResolver i18n) {
        this.i18n = i18n;
    }

    /** @param key without the prefix {@code marketops.setup.} */
    String get(String key, Serializable... arguments) {
        return arguments.length == 0 ? i18n.getText(ROOT + key) : i18n.getText(ROOT + key, arguments);
    }

    /** The name of a thing as people read it. */
    String nameOf(Thing thing) {
        if (thing.kind() == Kind.MONEY_RIGHT) {
            return thing.name().isEmpty() ? get("money.everybody") : get("money.group", thing.name());
        }
        if (thing.kind() == Kind.APPROVAL_POLICY) {
            return get("policy.of", thing.key());
        }
        if (thing.kind() == Kind.FISCAL_YEAR) {
            return thing.key().equals("start") ? get("fiscal.start", get("month." + thing.name())) : get("fiscal.currency", thing.name());
        }
        if (thing.kind() == Kind.PLAN_RATE) {
            return thing.key() + " " + thing.name();
        }
        if (thing.kind() == Kind.TAXONOMY) {
            return get("taxonomy.starter", Dimension.USUAL.size(), Starter.size());
        }
        return thing.kind() == Kind.PROJECT_SCHEMES ? get("projectschemes", thing.name()) : thing.name();
    }

    String byHand(Thing thing) {
        return get("byhand." + thing.kind().code(), nameOf(thing), details(thing));
    }

    StepFailed failed(Thing thing, String reasonKey, Serializable... arguments) {
        return new StepFailed(get("failed." + reasonKey, arguments), byHand(thing));
    }

    private String details(Thing thing) {
        switch (thing.kind()) {
            case ISSUE_TYPE:
                return get(IssueTypeSpec.ofKey(thing.key()).isSubTask() ? "type.subtask" : "type.standard");
            case CUSTOM_FIELD:
                return fieldDetails(FieldSpec.ofKey(thing.key()));
            case STATUS:
                return get("category." + StatusSpec.ofKey(thing.key()).category());
            case SCREEN:
                return names(ScreenSpec.ofKey(thing.key()).fields());
            default:
                return "";
        }
    }

    private String fieldDetails(FieldSpec field) {
        String type = get("fieldtype." + field.type());
        return field.options().isEmpty() ? type : get("fieldtype.options", type, String.join(", ", field.options()));
    }

    private String names(List<FieldSpec> fields) {
        return fields.isEmpty() ? get("screen.nofields") : fields.stream().map(FieldSpec::label).collect(Collectors.joining(", "));
    }
}
