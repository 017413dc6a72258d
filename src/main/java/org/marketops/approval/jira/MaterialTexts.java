package org.marketops.approval.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.approval.content.MaterialField;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.time.FiscalCalendars;

import java.time.YearMonth;
import java.util.Optional;

/** What people call the material fields of a policy, and which of them are money. */
public final class MaterialTexts {

    private static final int MIDDLE = 14;

    private final MarketingFields fields;
    private final CustomFieldManager customFields;
    private final RefusalTexts texts;
    private final FiscalCalendars calendars;

    public MaterialTexts(MarketingFields fields, CustomFieldManager customFields, RefusalTexts texts, FiscalCalendars calendars) {
        this.fields = fields;
        this.customFields = customFields;
        this.texts = texts;
        this.calendars = calendars;
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
        if (MaterialField.isBudgetEntry(key)) {
            return texts.text("field.budgetLines.month", month(MaterialField.monthOf(key)), MaterialField.currencyOf(key));
        }
        CustomField custom = key.startsWith("customfield_") ? customFields.getCustomFieldObject(key) : null;
        return custom == null ? key : custom.getFieldName();
    }

    /** By the calendar month in which most of it lies: months of weeks begin and end a few days off. */
    private String month(int key) {
        return texts.month(YearMonth.from(calendars.current().month(key).first().plusDays(MIDDLE)));
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
