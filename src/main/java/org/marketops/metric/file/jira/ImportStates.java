package org.marketops.metric.file.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.metric.ImportRights;
import org.marketops.metric.jira.Words;
import org.marketops.rights.jira.WhoCanHelp;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages of imports say when they have nothing to show. Who may not import gets the answer of a project that is not there;
 * to who sees the project the page also names the right that is missing and whom to ask for it.
 */
public final class ImportStates {

    private final PersonPage frame;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final ImportRights rights;
    private final CurrentUser current;
    private final WhoCanHelp help;
    private final Words words;

    public ImportStates(PersonPage frame, ProjectManager projects, PermissionManager permissions, ImportRights rights,
                        CurrentUser current, WhoCanHelp help, I18nResolver texts) {
        this.frame = frame;
        this.projects = projects;
        this.permissions = permissions;
        this.rights = rights;
        this.current = current;
        this.help = help;
        this.words = new Words(texts);
    }

    /** Lets the act answer whoever is logged in; what it does not find, and a failure, are told as this class tells them. */
    public void visit(HttpServletRequest request, HttpServletResponse response, PersonPage.Act act) throws IOException {
        frame.visit(request, response, user -> {
            try {
                act.of(user);
            } catch (NotFound hidden) {
                hidden(request, response);
            }
        }, incident -> failed(request, response, incident));
    }

    /** 404 in any case. */
    private void hidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Project project = project(request).filter(this::isSeen).orElse(null);
        if (project == null || current.person().filter(who -> rights.mayImport(who, project.getId())).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String text = words.of("state.noRight.lead", project.getName(), help.askLead(project));
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        show(request, response, project, new String[] {"noRight", words.of("state.noRight"), text});
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, String incident) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        show(request, response, project(request).filter(this::isSeen).orElse(null),
                new String[] {"failed", words.of("state.failed"), words.of("state.failed.text", incident)});
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Project project, String[] texts) throws IOException {
        Map<String, Object> context = new HashMap<>();
        context.put("state", texts[0]);
        context.put("title", words.of("page.title"));
        context.put("heading", texts[1]);
        context.put("text", texts[2]);
        context.put("again", texts[0].equals("failed") ? words.of("state.again") : "");
        String query = request.getQueryString();
        context.put("address", request.getRequestURI() + (query == null ? "" : "?" + query));
        context.put("toProject", words.of("state.toProject"));
        context.put("projectName", project == null ? "" : project.getName());
        context.put("projectLink", project == null ? "" : request.getContextPath() + "/projects/" + project.getKey());
        frame.show("templates/metric/import-state.vm", context, request, response);
    }

    private Optional<Project> project(HttpServletRequest request) {
        String issue = request.getParameter("issue");
        try {
            return issue == null || issue.isEmpty() ? Optional.ofNullable(projects.getProjectByCurrentKey(value(request)))
                    : Optional.ofNullable(current.visibleIssue(issue)).map(Issue::getProjectObject);
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private boolean isSeen(Project project) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, current.user().orElse(null));
    }

    private static String value(HttpServletRequest request) {
        String key = request.getParameter("project");
        return key == null ? "" : key;
    }
}
