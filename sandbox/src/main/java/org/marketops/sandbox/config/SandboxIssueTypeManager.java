package org.marketops.sandbox.config;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.ArrayList;
import java.util.Collection;

/** Issue types; avatars are not kept. */
public final class SandboxIssueTypeManager implements IssueTypeManager {

    private final Database database;
    private final Shelf<IssueType> types;

    SandboxIssueTypeManager(Database database, Entities entities) {
        this.database = database;
        this.types = new Shelf<>(entities, "issuetype", SandboxIssueType::new);
    }

    @Override
    public IssueType createIssueType(String name, String description, Long avatarId) {
        return create(name, description, false);
    }

    @Override
    public IssueType createSubTaskIssueType(String name, String description, Long avatarId) {
        return create(name, description, true);
    }

    @Override
    public IssueType getIssueType(String id) {
        return types.find(id).orElse(null);
    }

    @Override
    public Collection<IssueType> getIssueTypes() {
        return new ArrayList<>(types.all());
    }

    private IssueType create(String name, String description, boolean subTask) {
        if (name == null || name.trim().isEmpty()) {
            throw new IllegalArgumentException("An issue type needs a name");
        }
        if (types.all().stream().anyMatch(type -> type.getName().equalsIgnoreCase(name))) {
            throw new IllegalStateException("An issue type with the name '" + name + "' exists already");
        }
        return insert(database.nextId("issuetype_seq"), name, description, subTask);
    }

    IssueType insert(long id, String name, String description, boolean subTask) {
        types.save(id, Entities.node().put("name", name).put("description", description).put("subTask", subTask));
        return getIssueType(String.valueOf(id));
    }
}
