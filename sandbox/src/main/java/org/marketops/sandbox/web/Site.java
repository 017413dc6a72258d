package org.marketops.sandbox.web;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Velocity;
import org.marketops.sandbox.plugin.PluginServlets;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.plugin.WebResources;
import org.marketops.sandbox.web.admin.AdminPages;
import org.marketops.sandbox.web.issue.IssuePages;
import org.marketops.sandbox.web.login.LoginPage;
import org.marketops.sandbox.web.login.LogoutPage;
import org.marketops.sandbox.web.login.ProfilePage;
import org.marketops.sandbox.web.login.WebSudoPage;
import org.marketops.sandbox.web.page.ErrorPages;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Sidebars;
import org.marketops.sandbox.web.page.StaticFiles;
import org.marketops.sandbox.web.project.ProjectPages;
import org.marketops.sandbox.workflow.admin.WorkflowAdmin;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The composition of this room: mounts the filter chain and all pages on a web server that has not started yet. */
public final class Site {

    private final WebSecurity security;
    private final HostComponents jira;
    private final HostComponents rooms;
    private final Accounts accounts;
    private final Frame frame;

    /**
     * @param jira the services that plugins see
     * @param rooms the sandbox's own doors: Directory, MailRoom, ModuleRegistry, PlatformSettings, PluginServlets, PluginSystem, Screens, Transitions,
     *     Velocity, WebFragments, WebResources, WorkflowRoom
     */
    public Site(WebSecurity security, HostComponents jira, HostComponents rooms) {
        this.security = security;
        this.jira = jira;
        this.rooms = rooms;
        this.accounts = new DirectoryAccounts(rooms.get(Directory.class));
        this.frame = new Frame(rooms.get(Velocity.class), jira.get(JiraAuthenticationContext.class), jira.get(GlobalPermissionManager.class),
                security.xsrf(), rooms.get(PlatformSettings.class), new Sidebars(rooms.get(WebFragments.class)),
                rooms.get(WebResources.class)::tags);
    }

    public void mount(WebServer server) {
        filters(server);
        server.servlet("static", new StaticFiles(), "/static/*");
        server.servlet("nothing", new Nothing(), "/");
        server.servlet("login", new LoginPage(frame, accounts, security.sessions()), "/login.jsp");
        server.servlet("logout", new LogoutPage(frame, security.sessions()),
                "/logoutconfirm.jsp", "/secure/Logout.jspa", "/secure/Logout!default.jspa");
        server.servlet("profile", new ProfilePage(frame, rooms.get(Directory.class).users()), "/secure/ViewProfile.jspa");
        server.servlet("websudo", new WebSudoPage(frame, accounts, security.webSudo()),
                "/secure/admin/WebSudoAuthenticate.jspa", "/secure/admin/WebSudoAuthenticate!default.jspa",
                "/secure/admin/WebSudoDrop.jspa");
        new ProjectPages(frame, jira, rooms).mount(server);
        new AdminPages(frame, jira, rooms).mount(server);
        new IssuePages(frame, jira, rooms).mount(server);
        server.servlet("workflows", new WorkflowAdmin(frame, jira, rooms), WorkflowAdmin.PATTERN);
        server.servlet("plugin-servlets", rooms.get(PluginServlets.class), "/plugins/servlet/*");
        server.servlet("plugin-resources", rooms.get(WebResources.class).servlet(), "/download/resources/*", "/s/*");
    }

    private void filters(WebServer server) {
        JiraAuthenticationContext context = jira.get(JiraAuthenticationContext.class);
        server.filter("/*", new HeadersFilter(rooms.get(WebResources.class)::startRequest));
        server.filter("/*", new LoginFilter(accounts, security.sessions(), context));
        server.filter("/*", new ErrorFilter(new ErrorPages(frame)));
        server.filter("/secure/admin/*", new AdminFilter(context, jira.get(GlobalPermissionManager.class), security.webSudo()));
        server.filter("/plugins/servlet/upm/*", new AdminFilter(context, jira.get(GlobalPermissionManager.class), security.webSudo()));
        server.filter("/plugins/servlet/*", new DecoratorFilter(frame));
    }

    /** What no page answers; the bare context path leads to the dashboard. */
    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (HttpFilter.path(request).matches("/?")) {
                response.sendRedirect(request.getContextPath() + "/secure/Dashboard.jspa");
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }
}
