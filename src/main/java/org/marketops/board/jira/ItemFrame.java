package org.marketops.board.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ContextPath;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.jira.MarketingFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around the figures of an item on a dashboard. It has no settings: its project is the first with campaigns that the visitor may
 * browse, by key. Whatever goes wrong stands inside the item, so that the dashboard always loads.
 */
public final class ItemFrame {

    private static final Logger LOG = LoggerFactory.getLogger(ItemFrame.class);

    private final CurrentUser currentUser;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final MarketingFields fields;
    private final ContextPath contextPath;
    private final PackTexts texts;

    public ItemFrame(CurrentUser currentUser, ProjectManager projects, PermissionManager permissions, MarketingFields fields, ContextPath contextPath,
                     PackTexts texts) {
        this.currentUser = currentUser;
        this.projects = projects;
        this.permissions = permissions;
        this.fields = fields;
        this.contextPath = contextPath;
        this.texts = texts;
    }

    /** For the template of an item. */
    Map<String, Object> around(Figures figures) {
        Map<String, Object> item = blank();
        try {
            fill(item, figures);
        } catch (RuntimeException | LinkageError failure) {
            item = blank();
            note(item, "failed", Incident.of(failure, LOG));
            item.put("noteClass", "bad");
        }
        return Map.of("item", item, "words", PackWords.of(texts));
    }

    private void fill(Map<String, Object> item, Figures figures) {
        Optional<ApplicationUser> user = currentUser.user();
        if (user.isEmpty()) {
            note(item, "anonymous");
            return;
        }
        Optional<Project> project = first(user.get());
        if (project.isEmpty()) {
            note(item, "project");
            return;
        }
        figures.put(item, user.get(), project.get());
    }

    private Optional<Project> first(ApplicationUser user) {
        String campaign = fields.issueTypeId("campaign").orElse("");
        return projects.getProjects().stream()
                .filter(project -> project.getIssueTypes().stream().map(IssueType::getId).anyMatch(campaign::equals))
                .filter(project -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user))
                .min(Comparator.comparing(Project::getKey));
    }

    void note(Map<String, Object> item, String key, String... arguments) {
        item.put("note", texts.text("item." + key, arguments));
        item.put("noteText", texts.text("item." + key + ".text", arguments));
    }

    String contextPath() {
        return contextPath.value();
    }

    private static Map<String, Object> blank() {
        Map<String, Object> item = new HashMap<>();
        for (String name : List.of("note", "noteText", "noteClass", "caption", "openUrl")) {
            item.put(name, "");
        }
        item.put("rows", List.of());
        return item;
    }

    /** Puts what one item shows. */
    interface Figures {
        void put(Map<String, Object> item, ApplicationUser user, Project project);
    }
}
