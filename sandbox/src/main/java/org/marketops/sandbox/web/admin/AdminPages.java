package org.marketops.sandbox.web.admin;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.SchedulerService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.mail.MailRoom;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Scheduler;
import org.marketops.sandbox.plugin.PluginSystem;
import org.marketops.sandbox.web.WebServer;
import org.marketops.sandbox.web.page.Frame;

/** Mounts the administration. */
public final class AdminPages {

    private final Frame frame;
    private final HostComponents jira;
    private final HostComponents rooms;

    public AdminPages(Frame frame, HostComponents jira, HostComponents rooms) {
        this.frame = frame;
        this.jira = jira;
        this.rooms = rooms;
    }

    public void mount(WebServer server) {
        server.servlet("admin", new OverviewPage(frame), "/secure/admin", "/secure/admin/", "/secure/admin/ViewAdministration.jspa");
        server.servlet("admin-fields", new CustomFieldsPage(frame, jira.get(CustomFieldManager.class), jira.get(OptionsManager.class),
                jira.get(ProjectManager.class)), "/secure/admin/ViewCustomFields.jspa");
        server.servlet("admin-people", new PeoplePage(frame, rooms.get(Directory.class)), "/secure/admin/user/UserBrowser.jspa");
        server.servlet("admin-jobs", new JobsPage(frame, (Scheduler) jira.get(SchedulerService.class)), "/secure/admin/SchedulerAdmin.jspa");
        server.servlet("admin-mails", new OutboxPage(frame, rooms.get(MailRoom.class)), "/secure/admin/MailOutbox.jspa");
        server.servlet("manage-apps", new ManageAppsPage(frame, rooms.get(PluginSystem.class)), "/plugins/servlet/upm", "/plugins/servlet/upm/*");
        list(server, "Issue types", "issue_types", "ViewIssueTypes.jspa", List.of("Name", "Description", "Kind", "Id"), this::issueTypes);
        server.servlet("admin-statuses", new StatusesPage(frame, jira.get(StatusManager.class), jira.get(StatusCategoryManager.class)),
                "/secure/admin/ViewStatuses.jspa", "/secure/admin/AddStatus.jspa");
        list(server, "Projects", "view_projects", "ViewProjects.jspa", List.of("Name", "Key", "Lead", "Issue types"), this::projects);
    }

    private void list(WebServer server, String title, String id, String page, List<String> columns, Supplier<List<List<String>>> rows) {
        server.servlet("admin-" + id, new ListPage(frame, title, id, columns, rows), "/secure/admin/" + page);
    }

    private List<List<String>> issueTypes() {
        List<List<String>> rows = new ArrayList<>();
        for (IssueType type : jira.get(ConstantsManager.class).getAllIssueTypeObjects()) {
            rows.add(List.of(type.getName(), text(type.getDescription()), type.isSubTask() ? "Sub-task" : "Standard", type.getId()));
        }
        return rows;
    }

    private List<List<String>> projects() {
        List<List<String>> rows = new ArrayList<>();
        for (Project project : jira.get(ProjectManager.class).getProjects()) {
            rows.add(List.of(project.getName(), project.getKey(),
                    project.getProjectLead() == null ? "" : project.getProjectLead().getDisplayName(),
                    project.getIssueTypes().stream().map(IssueType::getName).collect(Collectors.joining(", "))));
        }
        return rows;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
