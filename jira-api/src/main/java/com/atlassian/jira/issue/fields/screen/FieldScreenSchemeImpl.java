package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.IssueOperation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Of jira-core. */
public class FieldScreenSchemeImpl implements FieldScreenScheme {
    private final FieldScreenSchemeManager schemes;
    private final List<FieldScreenSchemeItem> items = new ArrayList<>();
    private Long id;
    private String name;
    private String description;

    public FieldScreenSchemeImpl(FieldScreenSchemeManager schemes) {
        this.schemes = schemes;
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

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public FieldScreen getFieldScreen(IssueOperation operation) {
        FieldScreen fallback = null;
        for (FieldScreenSchemeItem item : items) {
            if (item.getIssueOperation() == null) {
                fallback = item.getFieldScreen();
            } else if (item.getIssueOperation() == operation) {
                return item.getFieldScreen();
            }
        }
        return fallback;
    }

    @Override
    public void addFieldScreenSchemeItem(FieldScreenSchemeItem item) {
        items.add(item);
        if (id != null) {
            schemes.updateFieldScreenScheme(this);
        }
    }

    @Override
    public Collection<FieldScreenSchemeItem> getFieldScreenSchemeItems() {
        return items;
    }
}
