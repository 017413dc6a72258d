package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.Collection;

/** Screens with their tabs and fields; a loaded screen stores itself when it is changed. */
public final class SandboxScreenManager implements FieldScreenManager {

    private final Database database;
    private final Shelf<FieldScreen> screens;

    SandboxScreenManager(Database database, Entities entities) {
        this.database = database;
        this.screens = new Shelf<>(entities, "fieldscreen", this::read);
    }

    @Override
    public FieldScreen getFieldScreen(Long id) {
        return screens.find(id).orElse(null);
    }

    @Override
    public Collection<FieldScreen> getFieldScreens() {
        return screens.all();
    }

    @Override
    public void createFieldScreen(FieldScreen screen) {
        create(screen, database.nextId("fieldscreen_seq"));
    }

    void create(FieldScreen screen, long id) {
        ((FieldScreenImpl) screen).stored(id);
        updateFieldScreen(screen);
    }

    @Override
    public void updateFieldScreen(FieldScreen screen) {
        ObjectNode node = Entities.node().put("name", screen.getName()).put("description", screen.getDescription());
        ArrayNode tabs = node.putArray("tabs");
        for (FieldScreenTab tab : screen.getTabs()) {
            ObjectNode stored = tabs.addObject().put("name", tab.getName());
            ArrayNode fields = stored.putArray("fields");
            tab.getFieldScreenLayoutItems().forEach(item -> fields.add(item.getFieldId()));
        }
        screens.save(screen.getId(), node);
    }

    private FieldScreen read(JsonNode node) {
        FieldScreenImpl screen = new FieldScreenImpl(this);
        screen.setName(Shelf.text(node, "name"));
        screen.setDescription(Shelf.text(node, "description"));
        for (JsonNode stored : node.path("tabs")) {
            FieldScreenTab tab = screen.addTab(Shelf.text(stored, "name"));
            stored.path("fields").forEach(field -> tab.addFieldScreenLayoutItem(field.asText()));
        }
        screen.stored(node.get("id").asLong());
        return screen;
    }
}
