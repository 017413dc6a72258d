package org.marketops.sandbox.config;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.Field;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.OrderableField;

import java.util.ArrayList;
import java.util.List;

/** System and custom fields by id. */
public final class SandboxFieldManager implements FieldManager {

    private final CustomFieldManager customFields;

    SandboxFieldManager(CustomFieldManager customFields) {
        this.customFields = customFields;
    }

    @Override
    public Field getField(String id) {
        Field field = getOrderableField(id);
        return field == null ? NavigableField.byId(id) : field;
    }

    @Override
    public OrderableField getOrderableField(String id) {
        SystemField system = SystemField.byId(id);
        return system == null ? customFields.getCustomFieldObject(id) : system;
    }

    @Override
    public CustomField getCustomField(String id) {
        return customFields.getCustomFieldObject(id);
    }

    @Override
    public boolean isOrderableField(String id) {
        return getOrderableField(id) != null;
    }

    /** System fields first, custom fields by id. */
    public List<OrderableField> orderableFields() {
        List<OrderableField> all = new ArrayList<>(List.of(SystemField.values()));
        all.addAll(customFields.getCustomFieldObjects());
        return all;
    }
}
