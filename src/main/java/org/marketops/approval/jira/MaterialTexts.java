package org.marketops.approval.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.approval.content.MaterialField;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

import java.util.Optional;

/** What people call the material fields of a policy, and which of them are money. */
public final class MaterialTexts {

    private final MarketingFields fields;
    private final CustomFieldManager customFields;
    private final RefusalTexts texts;

    public MaterialTexts(MarketingFields fields, CustomFieldManager customFields, RefusalTexts texts) {
        this.fields = fields;
        this.customFields = customFields;
        this.texts = texts;
    }

    /** The name as on the screen; the key of a field that is gone. @param key as in a policy or snapshot */
    public String name(String key) {
        for (MarketingField field : MarketingField.values()) {
            if (field.settingsName().equals(key)) {
                return fields.name(field);
            }
        }
        if (MaterialField.isKnown(key)) {
            return texts.text("field." + key);
        }
        CustomField custom = key.startsWith("customfield_") ? customFields.getCustomFieldObject(key) : null;
        return custom == null ? key : custom.getFieldName();
    }

    /** Whether its value is for those only who may see money: the planned budget, by either name. */
    public boolean isMoney(String key) {
        return MaterialField.isMoney(key) || fields.id(MarketingField.BUDGET).filter(key::equals).isPresent();
    }

    /** Whether a policy can be about the field as Jira is now. */
    public boolean isThere(String key) {
        return MaterialField.isKnown(key) || key.startsWith("customfield_") && customFields.getCustomFieldObject(key) != null;
    }

    /** The id under which a screen shows the field, if it is one of set-up's or a custom field. */
    Optional<String> fieldId(String key) {
        for (MarketingField field : MarketingField.values()) {
            if (field.settingsName().equals(key)) {
                return fields.id(field);
            }
        }
        return Optional.of(key);
    }
}
