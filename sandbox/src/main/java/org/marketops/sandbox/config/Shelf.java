package org.marketops.sandbox.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Entities;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All stored objects of one kind, read afresh on every call. */
final class Shelf<T> {

    private final Entities entities;
    private final String kind;
    private final Function<JsonNode, T> reader;

    Shelf(Entities entities, String kind, Function<JsonNode, T> reader) {
        this.entities = entities;
        this.kind = kind;
        this.reader = reader;
    }

    List<T> all() {
        return entities.all(kind).stream().map(reader).collect(Collectors.toList());
    }

    Optional<T> find(Long id) {
        return id == null ? Optional.empty() : entities.find(kind, id).map(reader);
    }

    Optional<T> find(String id) {
        return id != null && id.matches("\\d{1,18}") ? find(Long.valueOf(id)) : Optional.empty();
    }

    void save(long id, ObjectNode node) {
        entities.save(kind, id, node.put("id", id));
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    /** Null when the member is absent or null. */
    static Long number(JsonNode node, String name) {
        return node.hasNonNull(name) ? Long.valueOf(node.get(name).asLong()) : null;
    }
}
