package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names of a project that do not follow their template: GET shows them with what they should be, POST renames those that are ticked. */
public final class NamesServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/names";

    private static final long serialVersionUID = 1L;
    private static final int MOST_AT_ONCE = RenameIssues.PAGE;

    private final transient PersonPage frame;
    private final transient CurrentUser current;
    private final transient ProjectManager projects;
    private final transient PermissionManager permissions;
    private final transient RenameIssues renaming;
    private final transient NamesPage pages;

    public NamesServlet(PersonPage frame, CurrentUser current, ProjectManager projects, PermissionManager permissions, RenameIssues renaming,
                        NamesPage pages) {
        this.frame = frame;
        this.current = current;
        this.projects = projects;
        this.permissions = permissions;
        this.renaming = renaming;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean apply) throws IOException {
        frame.visit(request, response, user -> {
            Project project = project(request, user);
            Map<String, String> results = apply ? apply(request, user) : Map.of();
            Map<String, Object> context = new HashMap<>();
            pages.fill(context, project, renaming.wrong(user, project.getKey(), start(request)), results, request.getContextPath());
            context.put("nothingChosen", apply && results.isEmpty());
            frame.show("templates/taxonomy/names.vm", context, request, response);
        });
    }

    private Project project(HttpServletRequest request, ApplicationUser user) {
        String key = request.getParameter("project");
        Project project = key == null ? null : projects.getProjectByCurrentKey(key);
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
                || !permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, project, user)) {
            throw new NotFound("names of " + key);
        }
        return project;
    }

    /** By issue key: an empty text where it is done, else why not. Each issue for itself: what fails stays as it was. */
    private Map<String, String> apply(HttpServletRequest request, ApplicationUser user) {
        Map<String, String> results = new LinkedHashMap<>();
        String[] ticked = request.getParameterValues("rename");
        for (int i = 0; ticked != null && i < Math.min(ticked.length, MOST_AT_ONCE); i++) {
            String seen = request.getParameter("name-" + ticked[i]);
            try {
                Issue issue = current.visibleIssue(ticked[i]);
                results.put(issue.getKey(), pages.why(renaming.rename(user, issue, seen == null ? "" : seen)));
            } catch (NotFound hidden) {
                results.put(ticked[i], pages.why(Optional.of("")));
            }
        }
        return results;
    }

    private static int start(HttpServletRequest request) {
        String start = request.getParameter("start");
        int from = start != null && start.matches("[0-9]{1,7}") ? Integer.parseInt(start) : 0;
        return from - from % RenameIssues.PAGE;
    }
}
