package org.marketops.sandbox.rest;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.jira.workflow.WorkflowManager;
import org.marketops.sandbox.issue.Screens;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.workflow.Transitions;

import javax.servlet.http.HttpServlet;

import java.util.Map;
import java.util.function.Supplier;

/** The composition of REST version 2 and of the session resource, from the services of the host. */
public final class RestApi {

    private final HostComponents host;
    private final Links links;
    private final Screens screens;
    private final Transitions transitions;
    private final Supplier<Map<Long, String>> roles;

    /**
     * @param baseUrl with the context path, asked anew each time
     * @param roles the project roles, id to name
     */
    public RestApi(HostComponents host, Supplier<String> baseUrl, Screens screens, Transitions transitions,
                   Supplier<Map<Long, String>> roles) {
        this.host = host;
        this.links = new Links(baseUrl);
        this.screens = screens;
        this.transitions = transitions;
        this.roles = roles;
    }

    /** For {@code /rest/auth/1/*}. */
    public HttpServlet sessions(Logins logins) {
        Routes routes = new Routes();
        new Sessions(links, logins).addTo(routes);
        return new RestServlet(routes, host.get(JiraAuthenticationContext.class));
    }

    /** For {@code /rest/api/2/*} and {@code /rest/api/latest/*}. */
    public HttpServlet version2() {
        Routes routes = new Routes();
        People people = new People(links, host.get(UserManager.class), host.get(GroupManager.class), host.get(JiraAuthenticationContext.class)::getLocale);
        Constants constants = new Constants(links, host.get(ConstantsManager.class), host.get(CustomFieldManager.class));
        Projects projects = new Projects(links, host.get(ProjectManager.class), host.get(PermissionManager.class), people,
                constants, roles);
        people.addTo(routes);
        constants.addTo(routes);
        projects.addTo(routes);
        new Server(links, host.get(BuildUtilsInfo.class), host.get(GlobalPermissionManager.class)).addTo(routes);
        addIssues(routes, people, constants, projects);
        return new RestServlet(routes, host.get(JiraAuthenticationContext.class));
    }

    private void addIssues(Routes routes, People people, Constants constants, Projects projects) {
        CustomFieldManager customFields = host.get(CustomFieldManager.class);
        IssueService service = host.get(IssueService.class);
        VisibleIssues visible = new VisibleIssues(host.get(IssueManager.class), host.get(PermissionManager.class));
        FieldValues values = new FieldValues(links, people);
        Comments comments = new Comments(links, people, visible, host.get(CommentManager.class));
        IssueJson json = new IssueJson(links, people, constants, projects, values, comments, customFields,
                host.get(ChangeHistoryManager.class), host.get(UserManager.class), host.get(IssueManager.class));
        IssueInput input = new IssueInput(service, host.get(IssueManager.class), host.get(ConstantsManager.class), customFields,
                new FieldParser(host.get(OptionsManager.class)));
        ScreenJson screenJson = new ScreenJson(screens, customFields, values);
        comments.addTo(routes);
        new Watchers(links, people, visible, host.get(WatcherManager.class), host.get(UserManager.class)).addTo(routes);
        new CreateMeta(projects, constants, screenJson).addTo(routes);
        new Issues(service, visible, json, input, projects).addTo(routes);
        new IssueTransitions(visible, service, transitions, host.get(WorkflowManager.class), constants, screenJson, input)
                .addTo(routes);
        new Search(host.get(SearchService.class), json).addTo(routes);
        new MyPermissions(host.get(ProjectManager.class), projects, visible, host.get(PermissionManager.class),
                host.get(GlobalPermissionManager.class)).addTo(routes);
    }
}
