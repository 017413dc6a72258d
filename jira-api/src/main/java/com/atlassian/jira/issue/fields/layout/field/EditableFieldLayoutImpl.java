package com.atlassian.jira.issue.fields.layout.field;

import org.ofbiz.core.entity.GenericValue;

import java.util.ArrayList;
import java.util.List;

/** Of jira-core. A field configuration that is not stored yet. */
public class EditableFieldLayoutImpl implements EditableFieldLayout {
    private final List<FieldLayoutItem> items;
    private Long id;
    private String name;
    private String layoutDescription;

    public EditableFieldLayoutImpl(GenericValue stored, List<FieldLayoutItem> items) {
        this.items = new ArrayList<>(items);
    }

    @Override
    public Long getId() {
        return id;
    }

    public void stored(Long newId) {
        this.id = newId;
    }

    @Override
    public String getName() {
        return name;
    }

    public String getDescription() {
        return layoutDescription;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public void setDescription(String description) {
        this.layoutDescription = description;
    }

    @Override
    public List<FieldLayoutItem> getFieldLayoutItems() {
        return items;
    }

    @Override
    public FieldLayoutItem getFieldLayoutItem(String fieldId) {
        for (FieldLayoutItem item : items) {
            if (item.getOrderableField().getId().equals(fieldId)) {
                return item;
            }
        }
        return null;
    }

    @Override
    public void setDescription(FieldLayoutItem item, String description) {
        replace(item, new FieldLayoutItemImpl.Builder(item).setFieldDescription(description).build());
    }

    @Override
    public void makeRequired(FieldLayoutItem item) {
        replace(item, new FieldLayoutItemImpl.Builder(item).setRequired(true).build());
    }

    private void replace(FieldLayoutItem old, FieldLayoutItem changed) {
        items.set(items.indexOf(old), changed);
    }
}
