package org.marketops.sandbox.workflow;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.marketops.sandbox.store.Entities;

/** Which workflow each issue type of a project follows; the key null of the mappings is the default. Immutable. */
final class SandboxWorkflowScheme implements AssignableWorkflowScheme {

    private final Long id;
    private final String name;
    private final String description;
    private final Map<String, String> mappings;

    private SandboxWorkflowScheme(Long id, String name, String description, Map<String, String> mappings) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
    }

    static Builder builder(SandboxWorkflowScheme from) {
        return new SchemeBuilder(from);
    }

    static SandboxWorkflowScheme read(JsonNode node) {
        Map<String, String> mappings = new LinkedHashMap<>();
        if (node.hasNonNull("default")) {
            mappings.put(null, node.get("default").asText());
        }
        node.path("mappings").fields().forEachRemaining(each -> mappings.put(each.getKey(), each.getValue().asText()));
        return new SandboxWorkflowScheme(node.path("id").asLong(), node.path("name").asText(),
                node.path("description").asText(), mappings);
    }

    ObjectNode write() {
        ObjectNode node = Entities.node();
        node.put("id", id).put("name", name).put("description", description).put("default", mappings.get(null));
        ObjectNode types = node.putObject("mappings");
        mappings.forEach((type, workflow) -> {
            if (type != null) {
                types.put(type, workflow);
            }
        });
        return node;
    }

    SandboxWorkflowScheme withId(long newId) {
        return new SandboxWorkflowScheme(newId, name, description, mappings);
    }

    /** The workflow "jira" where neither the type nor a default is mapped. */
    String workflowOf(String issueTypeId) {
        String mapped = mappings.get(issueTypeId);
        return mapped != null ? mapped : mappings.getOrDefault(null, DefaultWorkflow.NAME);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Map<String, String> getMappings() {
        return mappings;
    }

    @Override
    public Builder builder() {
        return new SchemeBuilder(this);
    }

    private static final class SchemeBuilder implements Builder {

        private final Long id;
        private final Map<String, String> mappings = new LinkedHashMap<>();
        private String name = "";
        private String description = "";

        private SchemeBuilder(SandboxWorkflowScheme from) {
            this.id = from == null ? null : from.id;
            if (from != null) {
                mappings.putAll(from.mappings);
                name = from.name;
                description = from.description;
            }
        }

        @Override
        public Builder setName(String newName) {
            name = newName;
            return this;
        }

        @Override
        public Builder setDescription(String newDescription) {
            description = newDescription == null ? "" : newDescription;
            return this;
        }

        @Override
        public Builder setDefaultWorkflow(String workflowName) {
            mappings.put(null, workflowName);
            return this;
        }

        @Override
        public Builder setMapping(String issueTypeId, String workflowName) {
            mappings.put(issueTypeId, workflowName);
            return this;
        }

        @Override
        public AssignableWorkflowScheme build() {
            return new SandboxWorkflowScheme(id, name, description, mappings);
        }
    }
}
