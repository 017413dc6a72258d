package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contexts of all custom fields. A project's own context hides the global one, as in Jira. */
final class FieldContexts {

    private final Database database;
    private final Shelf<JsonNode> contexts;

    FieldContexts(Database database, Entities entities) {
        this.database = database;
        this.contexts = new Shelf<>(entities, "fieldconfigscheme", node -> node);
    }

    FieldContext add(CustomField field, String name, Collection<Long> projects, Collection<String> issueTypes) {
        long id = database.nextId("fieldconfig_seq");
        ObjectNode node = Entities.node().put("field", field.getIdAsLong()).put("name", name);
        projects.forEach(node.putArray("projects")::add);
        issueTypes.forEach(node.putArray("issueTypes")::add);
        contexts.save(id, node);
        return new FieldContext(node, field);
    }

    List<FieldContext> of(CustomField field) {
        return contexts.all().stream().filter(node -> node.get("field").asLong() == field.getIdAsLong())
                .map(node -> new FieldContext(node, field)).collect(Collectors.toList());
    }

    Optional<FieldContext> relevant(CustomField field, Long projectId, String issueTypeId) {
        List<FieldContext> all = of(field);
        boolean own = all.stream().anyMatch(context -> context.hasProject(projectId));
        return all.stream().filter(context -> own ? context.hasProject(projectId) : context.isGlobal())
                .filter(context -> context.hasIssueType(issueTypeId)).findFirst();
    }
}
