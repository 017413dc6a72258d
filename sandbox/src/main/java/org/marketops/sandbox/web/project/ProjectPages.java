package org.marketops.sandbox.web.project;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.web.WebServer;
import org.marketops.sandbox.web.page.Frame;

/** Mounts dashboard, projects and issue lists. */
public final class ProjectPages {

    private final Frame frame;
    private final HostComponents jira;
    private final HostComponents rooms;

    public ProjectPages(Frame frame, HostComponents jira, HostComponents rooms) {
        this.frame = frame;
        this.jira = jira;
        this.rooms = rooms;
    }

    public void mount(WebServer server) {
        IssueSearch search = new IssueSearch(jira.get(SearchService.class));
        VisibleProjects projects = new VisibleProjects(jira.get(ProjectManager.class), jira.get(PermissionManager.class));
        server.servlet("dashboard", new DashboardPage(frame, search, projects, rooms.get(WebFragments.class)), "/secure/Dashboard.jspa");
        server.servlet("projects", new ProjectsPage(frame, projects), "/secure/BrowseProjects.jspa", "/secure/BrowseProjects!default.jspa");
        server.servlet("project", new ProjectPage(frame, projects, search, rooms.get(WebFragments.class)), "/projects/*");
        server.servlet("issues", new IssuesPage(frame, search), "/issues/*", "/secure/IssueNavigator.jspa");
        server.servlet("quick-search", new QuickSearchPage(frame), "/secure/QuickSearch.jspa");
    }
}
