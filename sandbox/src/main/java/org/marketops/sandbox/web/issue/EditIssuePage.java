package org.marketops.sandbox.web.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.util.ErrorCollection;
import java.io.IOException;
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
import org.marketops.sandbox.workflow.Transitions;

/** {@code /secure/EditIssue!default.jspa}: the fields of the edit screen. */
public final class EditIssuePage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueDesk desk;
    private final transient IssueService issues;
    private final transient Screens screens;
    private final transient PermissionManager permissions;
    private final transient Transitions transitions;
    private final transient FieldForm forms;

    EditIssuePage(Frame frame, IssueDesk desk, IssueService issues, Screens screens, PermissionManager permissions,
                  Transitions transitions, FieldForm forms) {
        super(frame);
        this.desk = desk;
        this.issues = issues;
        this.screens = screens;
        this.permissions = permissions;
        this.transitions = transitions;
        this.forms = forms;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Optional<Issue> issue = editable(visit);
        if (issue.isPresent()) {
            form(visit, issue.get(), screens.forEdit(issue.get()), null);
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        Optional<Issue> issue = editable(visit);
        if (issue.isEmpty()) {
            return;
        }
        IssueService.UpdateValidationResult valid = issues.validateUpdate(visit.user(), issue.get().getId(),
                FormParameters.ofForm(visit.request().getParameterMap()));
        ErrorCollection errors = valid.getErrorCollection();
        if (valid.isValid()) {
            IssueService.IssueResult updated = issues.update(visit.user(), valid);
            if (updated.isValid()) {
                visit.redirect("/browse/" + issue.get().getKey());
                return;
            }
            errors = updated.getErrorCollection();
        }
        form(visit, issue.get(), FieldForm.typed(screens.forEdit(issue.get()), visit), errors);
    }

    private Optional<Issue> editable(Visit visit) throws IOException {
        Optional<Issue> issue = desk.byId(visit);
        if (issue.isPresent() && !(permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue.get(), visit.user())
                && transitions.isEditable(issue.get()))) {
            visit.forbidden("You may not edit " + issue.get().getKey() + ": your permissions or its workflow status do not allow it.");
            return Optional.empty();
        }
        return issue;
    }

    private void form(Visit visit, Issue issue, List<ScreenField> fields, ErrorCollection errors) throws IOException {
        Model model = forms.model(fields, errors).with("issue", issue);
        visit.show(PageView.of("Edit Issue:  [" + issue.getKey() + "]", visit.template("web/issue/edit.vm", model))
                .in(issue.getProjectObject()).active("edit").context("jira.edit.issue"));
    }
}
