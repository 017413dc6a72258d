package org.marketops.sandbox.config;

import org.marketops.sandbox.store.Database;

import java.util.List;
import java.util.Optional;

/** Which scheme of each kind a project uses; none means the default one. */
public final class ProjectSchemes {

    /** The kinds of schemes; permission schemes are the directory's. */
    public enum Kind { ISSUE_TYPES, SCREENS, FIELDS, WORKFLOWS }

    private final Database database;

    ProjectSchemes(Database database) {
        this.database = database;
    }

    public Optional<Long> of(Long projectId, Kind kind) {
        return database.one("select target from projectassociation where project = ? and kind = ?", row -> row.getLong(1), projectId, kind.name());
    }

    public void assign(Long projectId, Kind kind, Long schemeId) {
        database.run(() -> {
            remove(projectId, kind);
            database.update("insert into projectassociation (project, kind, target) values (?, ?, ?)", projectId, kind.name(), schemeId);
        });
    }

    /** Back to the default scheme. */
    public void remove(Long projectId, Kind kind) {
        database.update("delete from projectassociation where project = ? and kind = ?", projectId, kind.name());
    }

    public List<Long> projectsUsing(Kind kind, Long schemeId) {
        return database.list("select project from projectassociation where kind = ? and target = ? order by project",
                row -> row.getLong(1), kind.name(), schemeId);
    }
}
