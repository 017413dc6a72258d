package org.marketops.sandbox.web.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.util.ErrorCollection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marketops.sandbox.issue.FormParameters;
import org.marketops.sandbox.issue.ScreenField;
import org.marketops.sandbox.issue.Screens;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** Create in two steps, as Jira's full pages do it: project and type, then the fields of the create screen. */
public final class CreateIssuePage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueService issues;
    private final transient Screens screens;
    private final transient ProjectManager projects;
    private final transient PermissionManager permissions;
    private final transient FieldForm forms;

    CreateIssuePage(Frame frame, IssueService issues, Screens screens, ProjectManager projects, PermissionManager permissions,
                    FieldForm forms) {
        super(frame);
        this.issues = issues;
        this.screens = screens;
        this.projects = projects;
        this.permissions = permissions;
        this.forms = forms;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Optional<Project> project = project(visit);
        Optional<IssueType> type = project.flatMap(found -> type(visit, found));
        if (type.isPresent()) {
            form(visit, project.get(), type.get(), screens.forCreate(project.get(), type.get()), null);
        } else {
            choice(visit);
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        Optional<Project> project = project(visit);
        Optional<IssueType> type = project.flatMap(found -> type(visit, found));
        if (type.isEmpty()) {
            choice(visit);
            return;
        }
        IssueService.CreateValidationResult valid =
                issues.validateCreate(visit.user(), FormParameters.ofForm(visit.request().getParameterMap()));
        ErrorCollection errors = valid.getErrorCollection();
        if (valid.isValid()) {
            IssueService.IssueResult created = issues.create(visit.user(), valid);
            if (created.isValid()) {
                visit.redirect("/browse/" + created.getIssue().getKey());
                return;
            }
            errors = created.getErrorCollection();
        }
        form(visit, project.get(), type.get(), FieldForm.typed(screens.forCreate(project.get(), type.get()), visit), errors);
    }

    private void form(Visit visit, Project project, IssueType type, List<ScreenField> fields, ErrorCollection errors) throws IOException {
        List<ScreenField> asked = new ArrayList<>(fields);
        asked.removeIf(field -> field.getKind().equals("issuetype") || field.getId().equals("project"));
        Model model = forms.model(asked, errors).with("project", project).with("type", type)
                .with("parent", visit.number("parentIssueId").orElse(null));
        visit.show(PageView.of("Create issue", visit.template("web/issue/create.vm", model)).in(project).active("create")
                .context("jira.create.issue"));
    }

    private void choice(Visit visit) throws IOException {
        List<Model> choices = new ArrayList<>();
        String wanted = visit.text("project");
        for (Project project : creatable(visit)) {
            List<IssueType> types = new ArrayList<>(project.getIssueTypes());
            types.removeIf(type -> type.isSubTask() != visit.number("parentIssueId").isPresent());
            choices.add(Model.of("project", project).with("types", types)
                    .with("first", project.getKey().equals(wanted) ? Boolean.TRUE : null));
        }
        choices.sort((a, b) -> Boolean.compare(b.containsKey("first"), a.containsKey("first")));
        Model model = Model.of("choices", choices).with("parent", visit.number("parentIssueId").orElse(null));
        visit.show(PageView.of("Create issue", visit.template("web/issue/choose.vm", model)));
    }

    private List<Project> creatable(Visit visit) {
        List<Project> creatable = new ArrayList<>(projects.getProjects());
        creatable.removeIf(project -> !permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, visit.user()));
        return creatable;
    }

    private Optional<Project> project(Visit visit) {
        Optional<Long> id = visit.number(FormParameters.PROJECT);
        return creatable(visit).stream().filter(project -> id.isPresent() && project.getId().equals(id.get())).findFirst();
    }

    private static Optional<IssueType> type(Visit visit, Project project) {
        String id = visit.text(FormParameters.ISSUE_TYPE);
        return project.getIssueTypes().stream().filter(type -> type.getId().equals(id)).findFirst();
    }
}
