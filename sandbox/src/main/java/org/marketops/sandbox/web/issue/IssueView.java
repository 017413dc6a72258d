package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marketops.sandbox.plugin.RenderedPanel;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.plugin.WebItem;
import org.marketops.sandbox.plugin.WebSection;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;
import org.marketops.sandbox.workflow.Transitions;

/** What the issue page shows, as plain values for its template. */
final class IssueView {

    private static final int BUTTONS = 3;
    private static final List<String> MENU = List.of("operations-top-level", "operations-work", "operations-attachments",
            "operations-subtasks", "operations-operations", "operations-delete", "jira.issue.tools");

    private final CustomFieldManager customFields;
    private final PermissionManager permissions;
    private final Transitions transitions;
    private final WebFragments fragments;
    private final Activity activity;
    private final AttachmentManager attachments;

    IssueView(CustomFieldManager customFields, PermissionManager permissions, Transitions transitions, WebFragments fragments,
              Activity activity, AttachmentManager attachments) {
        this.customFields = customFields;
        this.permissions = permissions;
        this.transitions = transitions;
        this.fragments = fragments;
        this.activity = activity;
        this.attachments = attachments;
    }

    Model of(Visit visit, Issue issue) {
        Map<String, Object> context = WebFragments.context(visit.request(), visit.user(), issue.getProjectObject(), issue);
        String key = issue.getProjectObject().getKey();
        boolean editable = permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, visit.user()) && transitions.isEditable(issue);
        Model model = Model.of("issue", issue)
                .with("project", issue.getProjectObject())
                .with("projectInitials", key.substring(0, Math.min(2, key.length())))
                .with("lozenge", Lozenge.of(issue.getStatus()))
                .with("customFields", fields(issue))
                .with("attachments", attachments.getAttachments(issue))
                .with("editable", editable ? Boolean.TRUE : null)
                .with("commentable", permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, visit.user()) ? Boolean.TRUE : null)
                .with("infoPanels", panels("atl.jira.view.issue.info.context", context))
                .with("leftPanels", panels("atl.jira.view.issue.left.context", context))
                .with("rightPanels", panels("atl.jira.view.issue.right.context", context))
                .with("menu", menu(context));
        addTransitions(model, transitions.available(issue, visit.user(), TransitionOptions.defaults()));
        addPeople(model, issue);
        activity.addTo(model, visit, issue);
        return model;
    }

    private static void addPeople(Model model, Issue issue) {
        model.with("assignee", issue.getAssignee() == null ? "Unassigned" : issue.getAssignee().getDisplayName())
                .with("reporter", issue.getReporter() == null ? "Anonymous" : issue.getReporter().getDisplayName())
                .with("assigneeInitials", issue.getAssignee() == null ? null : Frame.initials(issue.getAssignee().getDisplayName()))
                .with("reporterInitials", issue.getReporter() == null ? null : Frame.initials(issue.getReporter().getDisplayName()));
    }

    private static void addTransitions(Model model, List<ActionDescriptor> available) {
        List<Model> all = new ArrayList<>();
        for (ActionDescriptor action : available) {
            all.add(Model.of("id", action.getId()).with("name", action.getName()));
        }
        int shown = Math.min(BUTTONS, all.size());
        model.with("buttons", all.subList(0, shown)).with("moreTransitions", all.subList(shown, all.size()));
    }

    private List<Model> fields(Issue issue) {
        List<Model> shown = new ArrayList<>();
        for (CustomField field : customFields.getCustomFieldObjects(issue)) {
            String text = FieldText.of(issue.getCustomFieldValue(field));
            if (!text.isEmpty()) {
                shown.add(Model.of("id", field.getId()).with("name", field.getName()).with("value", text));
            }
        }
        return shown;
    }

    private List<Model> panels(String location, Map<String, Object> context) {
        List<Model> panels = new ArrayList<>();
        for (RenderedPanel panel : fragments.panels(location, context)) {
            panels.add(Model.of("id", panel.key().replaceAll("[^A-Za-z0-9_-]", "-")).with("label", panel.label())
                    .with("completeKey", panel.completeKey()).with("contentHtml", panel.html()));
        }
        return panels;
    }

    private List<Model> menu(Map<String, Object> context) {
        List<Model> items = new ArrayList<>();
        MENU.forEach(section -> addItems(items, section, context));
        for (WebSection section : fragments.sections("opsbar-operations", context)) {
            addItems(items, section.itemSection(), context);
            addItems(items, section.key(), context);
        }
        return items;
    }

    private void addItems(List<Model> items, String section, Map<String, Object> context) {
        for (WebItem item : fragments.items(section, context)) {
            items.add(Model.of("label", item.label()).with("url", item.url())
                    .with("id", item.linkId().isEmpty() ? null : item.linkId()));
        }
    }
}
