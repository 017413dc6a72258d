package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.Field;

import java.util.List;

/** Fields every issue has that no screen shows: read-only for a form. */
final class NavigableField implements Field {

    private static final List<NavigableField> ALL = List.of(new NavigableField("project", "Project"), new NavigableField("issuekey", "Key"),
            new NavigableField("status", "Status"), new NavigableField("creator", "Creator"), new NavigableField("created", "Created"),
            new NavigableField("updated", "Updated"), new NavigableField("comment", "Comment"));

    private final String id;
    private final String name;

    private NavigableField(String id, String name) {
        this.id = id;
        this.name = name;
    }

    static Field byId(String id) {
        return ALL.stream().filter(field -> field.id.equals(id)).findFirst().orElse(null);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }
}
