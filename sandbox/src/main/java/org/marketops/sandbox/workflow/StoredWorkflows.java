package org.marketops.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

/** The workflows' texts in the database; a parsed descriptor is kept only as long as its text is the stored one. */
final class StoredWorkflows {

    private static final String KIND = "workflow";

    private final Database database;
    private final Entities entities;
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    StoredWorkflows(Database database, Entities entities) {
        this.database = database;
        this.entities = entities;
    }

    Optional<Stored> find(String name) {
        return nodes().stream().filter(node -> node.path("name").asText().equals(name)).findFirst().map(this::stored);
    }

    List<Stored> all() {
        List<Stored> all = new ArrayList<>();
        nodes().forEach(node -> all.add(stored(node)));
        return all;
    }

    /** Adds, or replaces the one of this name. */
    void save(String name, String description, String xml) {
        WorkflowXml.read(xml);
        long id = nodes().stream().filter(node -> node.path("name").asText().equals(name)).findFirst()
                .map(node -> node.path("id").asLong()).orElseGet(() -> database.nextId("workflow_seq"));
        ObjectNode node = Entities.node();
        node.put("id", id).put("name", name).put("description", description).put("xml", xml);
        entities.save(KIND, id, node);
    }

    private List<JsonNode> nodes() {
        return entities.all(KIND);
    }

    private Stored stored(JsonNode node) {
        String name = node.path("name").asText();
        String xml = node.path("xml").asText();
        Parsed known = parsed.get(name);
        if (known == null || !known.xml.equals(xml)) {
            known = new Parsed(xml, WorkflowXml.read(xml));
            parsed.put(name, known);
        }
        return new Stored(name, node.path("description").asText(), xml, known.descriptor);
    }

    private static final class Parsed {

        private final String xml;
        private final WorkflowDescriptor descriptor;

        private Parsed(String xml, WorkflowDescriptor descriptor) {
            this.xml = xml;
            this.descriptor = descriptor;
        }
    }

    /** One workflow as stored. */
    static final class Stored {

        final String name;
        final String description;
        final String xml;
        final WorkflowDescriptor descriptor;

        private Stored(String name, String description, String xml, WorkflowDescriptor descriptor) {
            this.name = name;
            this.description = description;
            this.xml = xml;
            this.descriptor = descriptor;
        }
    }
}
