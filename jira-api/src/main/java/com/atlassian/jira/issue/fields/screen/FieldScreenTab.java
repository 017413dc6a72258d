package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreenTab {
    String getName();

    List<FieldScreenLayoutItem> getFieldScreenLayoutItems();

    void addFieldScreenLayoutItem(String fieldId);
}
