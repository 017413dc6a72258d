package com.atlassian.jira.issue.fields.layout.field;

import com.atlassian.jira.project.Project;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface FieldLayoutManager {
    FieldLayout getFieldLayout(Project project, String issueTypeId);

    List<EditableFieldLayout> getEditableFieldLayouts();

    EditableDefaultFieldLayout getEditableDefaultFieldLayout();

    EditableFieldLayout storeAndReturnEditableFieldLayout(EditableFieldLayout layout);

    List<FieldLayoutScheme> getFieldLayoutSchemes();

    FieldLayoutScheme createFieldLayoutScheme(String name, String description);

    FieldLayoutSchemeEntity createFieldLayoutSchemeEntity(FieldLayoutScheme scheme, String issueTypeId, Long fieldLayoutId);

    void addSchemeAssociation(Project project, Long schemeId);

    FieldConfigurationScheme getFieldConfigurationScheme(Project project);
}
