package com.atlassian.jira.issue.fields.layout.field;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface FieldLayoutScheme extends FieldConfigurationScheme {
    Collection<FieldLayoutSchemeEntity> getEntities();
}
