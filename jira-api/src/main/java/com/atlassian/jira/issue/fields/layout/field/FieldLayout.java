package com.atlassian.jira.issue.fields.layout.field;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface FieldLayout {
    Long getId();

    String getName();

    List<FieldLayoutItem> getFieldLayoutItems();

    FieldLayoutItem getFieldLayoutItem(String fieldId);
}
