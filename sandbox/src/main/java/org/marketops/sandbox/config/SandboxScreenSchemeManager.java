package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItemImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.Collection;
import java.util.List;

/** Screen schemes: operation (none is the default) to screen. */
public final class SandboxScreenSchemeManager implements FieldScreenSchemeManager {

    private static final List<ScreenableIssueOperation> OPERATIONS = List.of(IssueOperations.CREATE_ISSUE_OPERATION,
            IssueOperations.EDIT_ISSUE_OPERATION, IssueOperations.VIEW_ISSUE_OPERATION);

    private final Database database;
    private final FieldScreenManager screens;
    private final Shelf<FieldScreenScheme> schemes;

    SandboxScreenSchemeManager(Database database, Entities entities, FieldScreenManager screens) {
        this.database = database;
        this.screens = screens;
        this.schemes = new Shelf<>(entities, "fieldscreenscheme", this::read);
    }

    @Override
    public Collection<FieldScreenScheme> getFieldScreenSchemes() {
        return schemes.all();
    }

    @Override
    public FieldScreenScheme getFieldScreenScheme(Long id) {
        return schemes.find(id).orElse(null);
    }

    @Override
    public void createFieldScreenScheme(FieldScreenScheme scheme) {
        create(scheme, database.nextId("scheme_seq"));
    }

    void create(FieldScreenScheme scheme, long id) {
        ((FieldScreenSchemeImpl) scheme).stored(id);
        updateFieldScreenScheme(scheme);
    }

    @Override
    public void updateFieldScreenScheme(FieldScreenScheme scheme) {
        ObjectNode node = Entities.node().put("name", scheme.getName()).put("description", scheme.getDescription());
        ArrayNode items = node.putArray("items");
        for (FieldScreenSchemeItem item : scheme.getFieldScreenSchemeItems()) {
            ObjectNode stored = items.addObject().put("screen", item.getFieldScreen().getId());
            if (item.getIssueOperation() != null) {
                stored.put("operation", item.getIssueOperation().getId());
            }
        }
        schemes.save(scheme.getId(), node);
    }

    private FieldScreenScheme read(JsonNode node) {
        FieldScreenSchemeImpl scheme = new FieldScreenSchemeImpl(this);
        scheme.setName(Shelf.text(node, "name"));
        scheme.setDescription(Shelf.text(node, "description"));
        for (JsonNode stored : node.path("items")) {
            FieldScreenSchemeItem item = new FieldScreenSchemeItemImpl(this, screens);
            item.setFieldScreen(screens.getFieldScreen(Shelf.number(stored, "screen")));
            item.setIssueOperation(stored.hasNonNull("operation") ? OPERATIONS.get(stored.get("operation").asInt()) : null);
            scheme.addFieldScreenSchemeItem(item);
        }
        scheme.stored(node.get("id").asLong());
        return scheme;
    }
}
