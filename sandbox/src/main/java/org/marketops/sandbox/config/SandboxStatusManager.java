package org.marketops.sandbox.config;

import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.ArrayList;
import java.util.Collection;

/** Statuses and their categories; icons are not kept. */
public final class SandboxStatusManager implements StatusManager, StatusCategoryManager {

    private final Database database;
    private final Shelf<Status> statuses;

    SandboxStatusManager(Database database, Entities entities) {
        this.database = database;
        this.statuses = new Shelf<>(entities, "status", SandboxStatus::new);
    }

    @Override
    public Status createStatus(String name, String description, String iconUrl, StatusCategory category) {
        if (name == null || name.trim().isEmpty() || category == null) {
            throw new IllegalArgumentException("A status needs a name and a category");
        }
        if (statuses.all().stream().anyMatch(status -> status.getName().equalsIgnoreCase(name))) {
            throw new IllegalStateException("A status with the name '" + name + "' exists already");
        }
        return insert(database.nextId("issuestatus_seq"), name, description, category);
    }

    @Override
    public Status getStatus(String id) {
        return statuses.find(id).orElse(null);
    }

    @Override
    public Collection<Status> getStatuses() {
        return new ArrayList<>(statuses.all());
    }

    @Override
    public StatusCategory getStatusCategoryByKey(String key) {
        return SandboxStatusCategory.byKey(key);
    }

    Status insert(long id, String name, String description, StatusCategory category) {
        statuses.save(id, Entities.node().put("name", name).put("description", description).put("category", category.getKey()));
        return getStatus(String.valueOf(id));
    }
}
