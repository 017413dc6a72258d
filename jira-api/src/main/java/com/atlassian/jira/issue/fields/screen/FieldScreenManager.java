package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreenManager {
    FieldScreen getFieldScreen(Long id);

    Collection<FieldScreen> getFieldScreens();

    void createFieldScreen(FieldScreen screen);

    void updateFieldScreen(FieldScreen screen);
}
