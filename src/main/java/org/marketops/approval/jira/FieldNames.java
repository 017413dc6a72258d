package org.marketops.approval.jira;

import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.approval.content.MaterialField;

/** What people call a field under approval, by the key in which policies name it. */
public final class FieldNames {

    private final PlanFlaws plans;
    private final JiraPeople customFields;

    public FieldNames(PlanFlaws plans, JiraPeople customFields) {
        this.plans = plans;
        this.customFields = customFields;
    }

    /** The key itself, if nothing goes by it. */
    public String of(String key) {
        for (MaterialField field : MaterialField.values()) {
            if (field.key().equals(key)) {
                return plans.name(field);
            }
        }
        return customFields.field(key).map(CustomField::getFieldName).orElse(key);
    }
}
