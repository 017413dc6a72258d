package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.layout.field.EditableDefaultFieldLayout;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayout;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayoutImpl;
import com.atlassian.jira.issue.fields.layout.field.FieldConfigurationScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayout;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutSchemeEntity;
import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.ArrayList;
import java.util.List;

/** Field configurations and their schemes. */
public final class SandboxFieldLayoutManager implements FieldLayoutManager {

    private final Database database;
    private final ProjectSchemes projects;
    private final FieldLayouts layouts;
    private final Shelf<SandboxFieldLayoutScheme> schemes;
    private final Shelf<JsonNode> schemeNodes;

    SandboxFieldLayoutManager(Database database, Entities entities, ProjectSchemes projects, FieldLayouts layouts) {
        this.database = database;
        this.projects = projects;
        this.layouts = layouts;
        this.schemes = new Shelf<>(entities, "fieldlayoutscheme", SandboxFieldLayoutScheme::new);
        this.schemeNodes = new Shelf<>(entities, "fieldlayoutscheme", node -> node);
    }

    @Override
    public FieldLayout getFieldLayout(Project project, String issueTypeId) {
        return projects.of(project.getId(), ProjectSchemes.Kind.FIELDS).flatMap(schemes::find)
                .map(scheme -> scheme.layoutOf(issueTypeId)).flatMap(layouts::find).map(FieldLayout.class::cast)
                .orElseGet(this::getEditableDefaultFieldLayout);
    }

    @Override
    public List<EditableFieldLayout> getEditableFieldLayouts() {
        return new ArrayList<>(layouts.all());
    }

    @Override
    public EditableDefaultFieldLayout getEditableDefaultFieldLayout() {
        return layouts.find(FieldLayouts.DEFAULT).map(EditableDefaultFieldLayout.class::cast).orElseThrow(IllegalStateException::new);
    }

    @Override
    public EditableFieldLayout storeAndReturnEditableFieldLayout(EditableFieldLayout layout) {
        layouts.save((EditableFieldLayoutImpl) layout);
        return layouts.find(layout.getId()).orElseThrow(IllegalStateException::new);
    }

    @Override
    public List<FieldLayoutScheme> getFieldLayoutSchemes() {
        return new ArrayList<>(schemes.all());
    }

    @Override
    public FieldLayoutScheme createFieldLayoutScheme(String name, String description) {
        long id = database.nextId("scheme_seq");
        schemes.save(id, Entities.node().put("name", name).put("description", description));
        return schemes.find(id).orElseThrow(IllegalStateException::new);
    }

    @Override
    public FieldLayoutSchemeEntity createFieldLayoutSchemeEntity(FieldLayoutScheme scheme, String issueTypeId, Long fieldLayoutId) {
        ObjectNode node = schemeNodes.find(scheme.getId()).orElseThrow(IllegalArgumentException::new).deepCopy();
        ArrayNode entities = node.withArray("entities");
        ObjectNode entity = entities.addObject();
        entity.put("issueType", issueTypeId);
        entity.put("layout", fieldLayoutId);
        schemes.save(scheme.getId(), node);
        return new SandboxFieldLayoutScheme.Entity(issueTypeId, fieldLayoutId);
    }

    @Override
    public void addSchemeAssociation(Project project, Long schemeId) {
        if (schemeId == null) {
            projects.remove(project.getId(), ProjectSchemes.Kind.FIELDS);
        } else {
            projects.assign(project.getId(), ProjectSchemes.Kind.FIELDS, schemeId);
        }
    }

    /** Null when the project uses the default field configuration. */
    @Override
    public FieldConfigurationScheme getFieldConfigurationScheme(Project project) {
        return projects.of(project.getId(), ProjectSchemes.Kind.FIELDS).flatMap(schemes::find).orElse(null);
    }
}
