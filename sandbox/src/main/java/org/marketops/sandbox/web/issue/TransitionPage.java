package org.marketops.sandbox.web.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.loader.ActionDescriptor;
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
import org.marketops.sandbox.workflow.Transitions;

/**
 * Moves an issue. {@code /secure/WorkflowUIDispatcher.jspa} performs a transition without a screen at once and shows the form of
 * one with a screen; {@code /secure/CommentAssignIssue.jspa} takes the form.
 */
public final class TransitionPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueDesk desk;
    private final transient IssueService issues;
    private final transient Transitions transitions;
    private final transient Screens screens;
    private final transient FieldForm forms;

    TransitionPage(Frame frame, IssueDesk desk, IssueService issues, Transitions transitions, Screens screens, FieldForm forms) {
        super(frame);
        this.desk = desk;
        this.issues = issues;
        this.transitions = transitions;
        this.screens = screens;
        this.forms = forms;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Optional<Issue> issue = desk.byId(visit);
        if (issue.isEmpty()) {
            return;
        }
        Optional<ActionDescriptor> action = action(visit, issue.get());
        if (action.isEmpty()) {
            // Only asks why not: this request may carry no token, so it must not move the issue even if it has become possible.
            workflowError(visit, issue.get(), validate(visit, issue.get()).getErrorCollection());
        } else if (transitions.screenOf(action.get()) != null) {
            form(visit, issue.get(), action.get(), screens.forScreen(transitions.screenOf(action.get()), issue.get()), null);
        } else if (tokenIsValid(visit)) {
            perform(visit, issue.get(), action.get());
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        Optional<Issue> issue = desk.byId(visit);
        if (issue.isPresent()) {
            perform(visit, issue.get(), action(visit, issue.get()).orElse(null));
        }
    }

    /** @param action null if it is not offered: the workflow room says why not */
    private void perform(Visit visit, Issue issue, ActionDescriptor action) throws IOException {
        IssueService.TransitionValidationResult valid = validate(visit, issue);
        ErrorCollection errors = valid.getErrorCollection();
        if (valid.isValid()) {
            IssueService.IssueResult moved = issues.transition(visit.user(), valid);
            if (moved.isValid()) {
                visit.redirect("/browse/" + issue.getKey());
                return;
            }
            errors = moved.getErrorCollection();
        }
        Long screen = action == null ? null : transitions.screenOf(action);
        if (screen == null) {
            workflowError(visit, issue, errors);
        } else {
            form(visit, issue, action, FieldForm.typed(screens.forScreen(screen, issue), visit), errors);
        }
    }

    private IssueService.TransitionValidationResult validate(Visit visit, Issue issue) {
        return issues.validateTransition(visit.user(), issue.getId(), visit.number("action").map(Long::intValue).orElse(0),
                FormParameters.ofForm(visit.request().getParameterMap()));
    }

    private Optional<ActionDescriptor> action(Visit visit, Issue issue) {
        Optional<Long> id = visit.number("action");
        return transitions.available(issue, visit.user(), TransitionOptions.defaults()).stream()
                .filter(action -> id.isPresent() && action.getId() == id.get()).findFirst();
    }

    private void form(Visit visit, Issue issue, ActionDescriptor action, List<ScreenField> fields, ErrorCollection errors) throws IOException {
        List<ScreenField> asked = new ArrayList<>(fields);
        asked.removeIf(field -> field.getId().equals("comment"));
        Model model = forms.model(asked, errors).with("issue", issue).with("actionId", action.getId()).with("actionName", action.getName())
                .with("comment", visit.text("comment"));
        visit.show(PageView.of(action.getName() + " - " + issue.getKey(), visit.template("web/issue/transition.vm", model))
                .in(issue.getProjectObject()).active("transition").issue(issue.getKey()).context("jira.view.issue"));
    }

    private static void workflowError(Visit visit, Issue issue, ErrorCollection errors) throws IOException {
        List<String> messages = new ArrayList<>(errors.getErrorMessages());
        messages.addAll(errors.getErrors().values());
        Model model = Model.of("issue", issue).with("messages", messages);
        visit.show(PageView.of("Workflow Error", visit.template("web/issue/workflow-error.vm", model)).in(issue.getProjectObject()));
    }
}
