package org.marketops.sandbox.config;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntityImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.Collection;

/** Issue type screen schemes: issue type (none is the default) to screen scheme. */
public final class SandboxIssueTypeScreenSchemeManager implements IssueTypeScreenSchemeManager {

    static final long DEFAULT = 1;

    private final Database database;
    private final ProjectSchemes projects;
    private final FieldScreenSchemeManager screenSchemes;
    private final ConstantsManager constants;
    private final Shelf<IssueTypeScreenScheme> schemes;

    SandboxIssueTypeScreenSchemeManager(Database database, Entities entities, ProjectSchemes projects,
            FieldScreenSchemeManager screenSchemes, ConstantsManager constants) {
        this.database = database;
        this.projects = projects;
        this.screenSchemes = screenSchemes;
        this.constants = constants;
        this.schemes = new Shelf<>(entities, "issuetypescreenscheme", this::read);
    }

    @Override
    public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
        return schemes.find(projects.of(project.getId(), ProjectSchemes.Kind.SCREENS).orElse(DEFAULT)).orElse(null);
    }

    @Override
    public Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes() {
        return schemes.all();
    }

    @Override
    public IssueTypeScreenScheme getDefaultScheme() {
        return schemes.find(DEFAULT).orElse(null);
    }

    @Override
    public void createIssueTypeScreenScheme(IssueTypeScreenScheme scheme) {
        create(scheme, database.nextId("scheme_seq"));
    }

    void create(IssueTypeScreenScheme scheme, long id) {
        ((IssueTypeScreenSchemeImpl) scheme).stored(id);
        updateIssueTypeScreenScheme(scheme);
    }

    @Override
    public void updateIssueTypeScreenScheme(IssueTypeScreenScheme scheme) {
        ObjectNode node = Entities.node().put("name", scheme.getName()).put("description", scheme.getDescription());
        ArrayNode entities = node.putArray("entities");
        for (IssueTypeScreenSchemeEntity entity : scheme.getEntities()) {
            entities.addObject().put("issueType", entity.getIssueTypeId()).put("scheme", entity.getFieldScreenScheme().getId());
        }
        schemes.save(scheme.getId(), node);
    }

    @Override
    public void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme) {
        projects.assign(project.getId(), ProjectSchemes.Kind.SCREENS, scheme.getId());
    }

    private IssueTypeScreenScheme read(JsonNode node) {
        IssueTypeScreenSchemeImpl scheme = new IssueTypeScreenSchemeImpl(this);
        scheme.setName(Shelf.text(node, "name"));
        scheme.setDescription(Shelf.text(node, "description"));
        for (JsonNode stored : node.path("entities")) {
            IssueTypeScreenSchemeEntity entity = new IssueTypeScreenSchemeEntityImpl(this, screenSchemes, constants);
            entity.setIssueTypeId(stored.hasNonNull("issueType") ? stored.get("issueType").asText() : null);
            entity.setFieldScreenScheme(screenSchemes.getFieldScreenScheme(Shelf.number(stored, "scheme")));
            scheme.addEntity(entity);
        }
        scheme.stored(node.get("id").asLong());
        return scheme;
    }
}
