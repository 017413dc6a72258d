package org.marketops.sandbox.config;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Custom fields of the types in {@link FieldKind}; two fields may share a name, as in Jira. */
public final class SandboxCustomFieldManager implements CustomFieldManager {

    private static final String ID_PREFIX = "customfield_";

    private final Database database;
    private final FieldContexts contexts;
    private final Shelf<CustomField> fields;

    SandboxCustomFieldManager(Database database, Entities entities) {
        this.database = database;
        this.contexts = new FieldContexts(database, entities);
        this.fields = new Shelf<>(entities, "customfield", node -> new SandboxCustomField(node, contexts));
    }

    @Override
    public CustomField createCustomField(String name, String description, CustomFieldType type, CustomFieldSearcher searcher,
            List<JiraContextNode> contextNodes, List<IssueType> issueTypes) {
        List<String> typeIds = issueTypes == null ? List.of()
                : issueTypes.stream().filter(Objects::nonNull).map(IssueType::getId).collect(Collectors.toList());
        return database.inTransaction(() -> {
            CustomField field = insert(name, description, FieldKind.byKey(type.getKey()));
            if (contextNodes != null && !contextNodes.isEmpty()) {
                contexts.add(field, "Default Configuration Scheme for " + name, List.of(), typeIds);
            }
            return field;
        });
    }

    /** A further context, for some projects and issue types (empty: all). */
    public FieldConfig addContext(CustomField field, String name, Collection<Long> projectIds, Collection<String> issueTypeIds) {
        return contexts.add(field, name, projectIds, issueTypeIds);
    }

    @Override
    public CustomFieldType getCustomFieldType(String completeKey) {
        return FieldKind.byKey(completeKey);
    }

    @Override
    public List<CustomFieldSearcher> getCustomFieldSearchers(CustomFieldType type) {
        return List.of(new SandboxSearcher((FieldKind) type));
    }

    @Override
    public CustomField getCustomFieldObject(Long id) {
        return fields.find(id).orElse(null);
    }

    @Override
    public CustomField getCustomFieldObject(String fullId) {
        boolean custom = fullId != null && fullId.startsWith(ID_PREFIX);
        return custom ? fields.find(fullId.substring(ID_PREFIX.length())).orElse(null) : null;
    }

    @Override
    public List<CustomField> getCustomFieldObjects() {
        return fields.all();
    }

    @Override
    public List<CustomField> getCustomFieldObjects(Issue issue) {
        return fields.all().stream().filter(field -> applies(field, issue.getProjectId(), issue.getIssueTypeId())).collect(Collectors.toList());
    }

    @Override
    public Collection<CustomField> getCustomFieldObjectsByName(String name) {
        return fields.all().stream().filter(field -> field.getName().equals(name)).collect(Collectors.toCollection(ArrayList::new));
    }

    public boolean applies(CustomField field, Long projectId, String issueTypeId) {
        return relevantConfig(field, projectId, issueTypeId).isPresent();
    }

    public Optional<FieldConfig> relevantConfig(CustomField field, Long projectId, String issueTypeId) {
        return contexts.relevant(field, projectId, issueTypeId).map(context -> context);
    }

    private CustomField insert(String name, String description, FieldKind kind) {
        if (name == null || name.trim().isEmpty() || kind == null) {
            throw new IllegalArgumentException("A custom field needs a name and a type of the sandbox: " + name + ", " + kind);
        }
        long id = database.nextId("customfield_seq");
        ObjectNode node = Entities.node().put("name", name).put("description", description).put("type", kind.getKey());
        fields.save(id, node);
        return getCustomFieldObject(id);
    }
}
