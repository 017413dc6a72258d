package com.atlassian.jira.issue.fields.screen.issuetype;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface IssueTypeScreenScheme {
    Long getId();

    String getName();

    void setName(String name);

    String getDescription();

    void setDescription(String description);

    Collection<IssueTypeScreenSchemeEntity> getEntities();

    void addEntity(IssueTypeScreenSchemeEntity entity);
}
