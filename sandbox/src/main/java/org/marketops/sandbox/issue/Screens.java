package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperation;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.config.SystemField;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields that a screen shows, in order: on the screen, not hidden by the field configuration, applicable to
 * project and issue type, and allowed to the user of this thread (reporter and assignee have their permissions).
 */
public final class Screens {

    private static final ProjectPermissionKey MODIFY_REPORTER = new ProjectPermissionKey("MODIFY_REPORTER");
    private static final ProjectPermissionKey ASSIGN_ISSUES = new ProjectPermissionKey("ASSIGN_ISSUES");

    private final Configuration configuration;
    private final PermissionManager permissions;
    private final JiraAuthenticationContext context;
    private final ScreenFields fields;
    private final IssueStore issues;

    Screens(Configuration configuration, PermissionManager permissions, JiraAuthenticationContext context, ScreenFields fields, IssueStore issues) {
        this.configuration = configuration;
        this.permissions = permissions;
        this.context = context;
        this.fields = fields;
        this.issues = issues;
    }

    public List<ScreenField> forCreate(Project project, IssueType type) {
        ApplicationUser user = context.getLoggedInUser();
        return forCreate(issues.newIssue(project, type, user, null), user);
    }

    List<ScreenField> forCreate(SandboxIssue issue, ApplicationUser user) {
        return on(screenOf(issue, IssueOperations.CREATE_ISSUE_OPERATION), issue, user);
    }

    public List<ScreenField> forEdit(Issue issue) {
        return forEdit(issue, context.getLoggedInUser());
    }

    List<ScreenField> forEdit(Issue issue, ApplicationUser user) {
        return on(screenOf(issue, IssueOperations.EDIT_ISSUE_OPERATION), issue, user);
    }

    /** The fields of any screen, such as a transition's; none when there is no such screen. */
    public List<ScreenField> forScreen(Long screenId, Issue issue) {
        FieldScreen screen = configuration.screens().getFieldScreen(screenId);
        return screen == null ? List.of() : on(screen, issue, context.getLoggedInUser());
    }

    /** The custom fields that the view page shows, with their values; the view operation's screen decides. */
    public List<ScreenField> forView(Issue issue) {
        return on(screenOf(issue, IssueOperations.VIEW_ISSUE_OPERATION), issue, context.getLoggedInUser());
    }

    private List<ScreenField> on(FieldScreen screen, Issue issue, ApplicationUser user) {
        List<ScreenField> shown = new ArrayList<>();
        screen.getTabs().forEach(tab -> tab.getFieldScreenLayoutItems().forEach(item -> {
            OrderableField field = configuration.fields().getOrderableField(item.getFieldId());
            if (field != null && allowed(field, issue, user)) {
                fields.of(field, issue).ifPresent(shown::add);
            }
        }));
        return shown;
    }

    private boolean allowed(OrderableField field, Issue issue, ApplicationUser user) {
        if (field == SystemField.REPORTER) {
            return permissions.hasPermission(MODIFY_REPORTER, issue.getProjectObject(), user);
        }
        return field != SystemField.ASSIGNEE || permissions.hasPermission(ASSIGN_ISSUES, issue.getProjectObject(), user);
    }

    private FieldScreen screenOf(Issue issue, IssueOperation operation) {
        IssueTypeScreenScheme scheme = configuration.issueTypeScreenSchemes().getIssueTypeScreenScheme(issue.getProjectObject());
        IssueTypeScreenSchemeEntity fallback = null;
        for (IssueTypeScreenSchemeEntity entity : scheme.getEntities()) {
            if (entity.getIssueTypeId() == null) {
                fallback = entity;
            } else if (entity.getIssueTypeId().equals(issue.getIssueTypeId())) {
                return entity.getFieldScreenScheme().getFieldScreen(operation);
            }
        }
        if (fallback == null) {
            throw new IllegalStateException("Issue type screen scheme \"" + scheme.getName() + "\" has no default entry");
        }
        return fallback.getFieldScreenScheme().getFieldScreen(operation);
    }
}
