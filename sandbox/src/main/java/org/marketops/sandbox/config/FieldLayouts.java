package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayoutImpl;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItemImpl;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Field configurations as rows. Each has every field; one that was never touched in it is optional and shown. */
final class FieldLayouts {

    static final long DEFAULT = 10000;

    private final Database database;
    private final SandboxFieldManager fields;
    private final Shelf<EditableFieldLayoutImpl> layouts;

    FieldLayouts(Database database, Entities entities, SandboxFieldManager fields) {
        this.database = database;
        this.fields = fields;
        this.layouts = new Shelf<>(entities, "fieldlayout", this::read);
    }

    List<EditableFieldLayoutImpl> all() {
        return layouts.all();
    }

    Optional<EditableFieldLayoutImpl> find(Long id) {
        return layouts.find(id);
    }

    void save(EditableFieldLayoutImpl layout) {
        if (layout.getId() == null) {
            layout.stored(layout instanceof DefaultFieldLayout ? DEFAULT : database.nextId("scheme_seq"));
        }
        ObjectNode node = Entities.node().put("name", layout.getName()).put("description", layout.getDescription());
        ObjectNode items = node.putObject("items");
        for (FieldLayoutItem item : layout.getFieldLayoutItems()) {
            items.putObject(item.getOrderableField().getId()).put("required", item.isRequired())
                    .put("hidden", item.isHidden()).put("description", item.getFieldDescription());
        }
        layouts.save(layout.getId(), node);
    }

    /** Every field as a layout that nobody edited has it. */
    List<FieldLayoutItem> items(JsonNode stored) {
        return fields.orderableFields().stream().map(field -> item(field, stored.path(field.getId()))).collect(Collectors.toList());
    }

    private EditableFieldLayoutImpl read(JsonNode node) {
        long id = node.get("id").asLong();
        List<FieldLayoutItem> items = items(node.path("items"));
        EditableFieldLayoutImpl layout = id == DEFAULT ? new DefaultFieldLayout(items) : new EditableFieldLayoutImpl(null, items);
        layout.setName(Shelf.text(node, "name"));
        layout.setDescription(Shelf.text(node, "description"));
        layout.stored(id);
        return layout;
    }

    private static FieldLayoutItem item(OrderableField field, JsonNode stored) {
        boolean required = field instanceof SystemField && ((SystemField) field).requiredByDefault();
        return new FieldLayoutItemImpl.Builder().setOrderableField(field)
                .setRequired(stored.path("required").asBoolean(required))
                .setHidden(stored.path("hidden").asBoolean())
                .setFieldDescription(stored.hasNonNull("description") ? stored.get("description").asText() : null).build();
    }
}
