package com.atlassian.jira.issue.fields.screen.issuetype;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Of jira-core. */
public class IssueTypeScreenSchemeImpl implements IssueTypeScreenScheme {
    private final IssueTypeScreenSchemeManager schemes;
    private final List<IssueTypeScreenSchemeEntity> entities = new ArrayList<>();
    private Long id;
    private String name;
    private String description;

    public IssueTypeScreenSchemeImpl(IssueTypeScreenSchemeManager schemes) {
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
    public Collection<IssueTypeScreenSchemeEntity> getEntities() {
        return entities;
    }

    @Override
    public void addEntity(IssueTypeScreenSchemeEntity entity) {
        entities.add(entity);
        if (id != null) {
            schemes.updateIssueTypeScreenScheme(this);
        }
    }
}
