package org.marketops.sandbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Small configuration objects kept as JSON under a kind and an id. Every read asks the database whether the kind
 * was changed, so two processes on one database agree; treat the nodes that are returned as read-only.
 */
public final class Entities {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    public Entities(Database database) {
        this.database = database;
    }

    public static ObjectNode node() {
        return JSON.createObjectNode();
    }

    public void save(String kind, long id, JsonNode body) {
        database.run(() -> {
            stamp(kind);
            String sql = "update entity set body = ? where kind = ? and id = ?";
            if (database.update(sql, body.toString(), kind, id) == 0) {
                database.update("insert into entity (kind, id, body) values (?, ?, ?)", kind, id, body.toString());
            }
        });
    }

    public void delete(String kind, long id) {
        database.run(() -> {
            stamp(kind);
            database.update("delete from entity where kind = ? and id = ?", kind, id);
        });
    }

    public Optional<JsonNode> find(String kind, long id) {
        return Optional.ofNullable(snapshot(kind).nodes.get(id));
    }

    /** In the order of the ids. */
    public List<JsonNode> all(String kind) {
        return List.copyOf(snapshot(kind).nodes.values());
    }

    private Snapshot snapshot(String kind) {
        String stamp = database.one("select stamp from entity_stamp where kind = ?", row -> row.getString(1), kind).orElse("");
        Snapshot known = snapshots.get(kind);
        if (known != null && known.stamp.equals(stamp)) {
            return known;
        }
        Snapshot read = read(kind, stamp);
        snapshots.put(kind, read);
        return read;
    }

    private Snapshot read(String kind, String stamp) {
        Map<Long, JsonNode> nodes = new TreeMap<>();
        database.list("select id, body from entity where kind = ?", row -> nodes.put(row.getLong(1), parse(row.getString(2))), kind);
        return new Snapshot(stamp, nodes);
    }

    /** Random, not counted: a stamp that was rolled back must never come again with other rows behind it. */
    private void stamp(String kind) {
        String stamp = UUID.randomUUID().toString();
        if (!stamped(kind, stamp)) {
            database.committed(() -> register(kind));
            stamped(kind, stamp);
        }
    }

    private boolean stamped(String kind, String stamp) {
        return database.update("update entity_stamp set stamp = ? where kind = ?", stamp, kind) > 0;
    }

    /** Once per kind and database; of two that come first at the same time, the second finds the row of the other. */
    private void register(String kind) {
        try {
            database.update("insert into entity_stamp (kind, stamp) values (?, '')", kind);
        } catch (DatabaseFailure e) {
            if (!e.isConstraint()) {
                throw e;
            }
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored entity is not JSON: " + body, e);
        }
    }

    private static final class Snapshot {

        private final String stamp;
        private final Map<Long, JsonNode> nodes;

        private Snapshot(String stamp, Map<Long, JsonNode> nodes) {
            this.stamp = stamp;
            this.nodes = nodes;
        }
    }
}
