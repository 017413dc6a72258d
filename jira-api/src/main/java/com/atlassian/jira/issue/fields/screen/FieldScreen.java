package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreen {
    Long getId();

    String getName();

    void setName(String name);

    String getDescription();

    void setDescription(String description);

    List<FieldScreenTab> getTabs();

    FieldScreenTab getTab(int position);

    FieldScreenTab addTab(String name);

    void store();
}
