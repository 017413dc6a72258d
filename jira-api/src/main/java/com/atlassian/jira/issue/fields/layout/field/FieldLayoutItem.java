package com.atlassian.jira.issue.fields.layout.field;

import com.atlassian.jira.issue.fields.OrderableField;

/** Signature of the host type; members as far as they are called. */
public interface FieldLayoutItem {
    OrderableField getOrderableField();

    String getFieldDescription();

    boolean isRequired();

    boolean isHidden();
}
