package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Projects and the counters of their issue keys. */
public final class SandboxProjectManager implements ProjectManager {

    private static final String SELECT = "select id, pkey, pname, lead_key from project";

    private final Database database;
    private final UserManager users;
    private final IssueTypeSchemeManager issueTypeSchemes;

    SandboxProjectManager(Database database, UserManager users, IssueTypeSchemeManager issueTypeSchemes) {
        this.database = database;
        this.users = users;
        this.issueTypeSchemes = issueTypeSchemes;
    }

    @Override
    public Project getProjectObj(Long id) {
        return id == null ? null : database.one(SELECT + " where id = ?", this::read, id).orElse(null);
    }

    @Override
    public Project getProjectByCurrentKey(String key) {
        return key == null ? null : database.one(SELECT + " where pkey = ?", this::read, key.toUpperCase(Locale.ROOT)).orElse(null);
    }

    /** By name, ascending. */
    @Override
    public List<Project> getProjects() {
        return database.list(SELECT + " order by pname", this::read);
    }

    public String getDescription(Project project) {
        return database.one("select description from project where id = ?", row -> row.getString(1), project.getId()).orElse("");
    }

    /** The next issue number; the project's row stays locked until the transaction ends, so none comes twice. */
    public long nextIssueNumber(Long projectId) {
        database.update("update project set pcounter = pcounter + 1 where id = ?", projectId);
        return database.one("select pcounter from project where id = ?", row -> row.getLong(1), projectId)
                .orElseThrow(() -> new IllegalArgumentException("No project with id " + projectId));
    }

    Project insert(String key, String name, String description, ApplicationUser lead) {
        long id = database.nextId("project_seq");
        database.update("insert into project (id, pkey, pname, description, lead_key, pcounter) values (?, ?, ?, ?, ?, 0)",
                id, key, name, description, lead.getKey());
        return getProjectObj(id);
    }

    boolean hasName(String name) {
        return database.one("select 1 from project where lower(pname) = lower(?)", row -> true, name).isPresent();
    }

    ApplicationUser user(String key) {
        return users.getUserByKey(key);
    }

    Collection<IssueType> issueTypes(Project project) {
        return issueTypeSchemes.getIssueTypesForProject(project);
    }

    private Project read(ResultSet row) throws SQLException {
        return new SandboxProject(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), this);
    }
}
