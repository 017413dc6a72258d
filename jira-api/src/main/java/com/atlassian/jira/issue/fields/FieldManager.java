package com.atlassian.jira.issue.fields;

/** Signature of the host type; members as far as they are called. */
public interface FieldManager {
    Field getField(String id);

    OrderableField getOrderableField(String id);

    CustomField getCustomField(String id);

    boolean isOrderableField(String id);
}
