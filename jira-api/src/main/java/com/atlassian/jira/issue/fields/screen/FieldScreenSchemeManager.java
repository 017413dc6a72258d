package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreenSchemeManager {
    Collection<FieldScreenScheme> getFieldScreenSchemes();

    FieldScreenScheme getFieldScreenScheme(Long id);

    void createFieldScreenScheme(FieldScreenScheme scheme);

    void updateFieldScreenScheme(FieldScreenScheme scheme);
}
