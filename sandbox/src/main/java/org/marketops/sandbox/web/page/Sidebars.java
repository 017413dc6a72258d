package org.marketops.sandbox.web.page;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.plugin.WebItem;
import org.marketops.sandbox.plugin.WebSection;

import javax.servlet.http.HttpServletRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links beside and above a page: the host's own, then those of the plugins. */
public final class Sidebars {

    private static final String PROJECT_ITEMS = "jira.project.sidebar.plugins.navigation";
    private static final String PROFILE = "system.user.options/personal";
    private static final String ADMIN_APPS = "admin_plugins_menu";

    private final WebFragments fragments;

    public Sidebars(WebFragments fragments) {
        this.fragments = fragments;
    }

    List<Model> topNavigation(HttpServletRequest request, ApplicationUser user) {
        return links(fragments.items("system.top.navigation.bar", WebFragments.context(request, user, null, null)), "", request);
    }

    List<Model> profileMenu(HttpServletRequest request, ApplicationUser user) {
        return links(fragments.items(PROFILE, WebFragments.context(request, user, null, null)), "", request);
    }

    /** Values {@code label}, {@code project}, {@code groups}, each group with {@code label} and {@code links}. */
    Optional<Model> of(HttpServletRequest request, ApplicationUser user, PageView view) {
        if (view.section() == PageView.Section.PROJECT && view.project() != null) {
            return Optional.of(project(request, user, view));
        }
        if (view.section() == PageView.Section.ADMIN) {
            return Optional.of(Model.of("label", "Administration").with("groups", admin(request, user, view.active())));
        }
        return Optional.empty();
    }

    private Model project(HttpServletRequest request, ApplicationUser user, PageView view) {
        Project project = view.project();
        Map<String, Object> context = new java.util.HashMap<>(WebFragments.context(request, user, project, null));
        context.put("projectKeyEncoded", project.getKey());
        context.put("pathEncodedProjectKey", project.getKey());
        List<Model> groups = new ArrayList<>();
        String active = view.active();
        String own = request.getContextPath() + "/projects/" + project.getKey();
        groups.add(group("", List.of(link("project-issues", "Issues", own + "/issues", "issues".equals(active)))));
        List<Model> added = links(fragments.items(PROJECT_ITEMS, context), active, request);
        if (!added.isEmpty()) {
            groups.add(group("Apps", added));
        }
        for (WebSection section : fragments.sections(PROJECT_ITEMS, context)) {
            List<Model> links = links(fragments.items(section.itemSection(), context), active, request);
            if (!links.isEmpty()) {
                groups.add(group(section.label(), links));
            }
        }
        return Model.of("label", "Project").with("project", project)
                .with("initials", project.getKey().substring(0, Math.min(2, project.getKey().length()))).with("groups", groups);
    }

    private List<Model> admin(HttpServletRequest request, ApplicationUser user, String active) {
        String ctx = request.getContextPath();
        List<Model> groups = new ArrayList<>();
        groups.add(group("Apps", List.of(link("upm-admin-link", "Manage apps", ctx + "/plugins/servlet/upm", "upm-admin-link".equals(active)))));
        Map<String, Object> context = WebFragments.context(request, user, null, null);
        for (WebSection section : fragments.sections(ADMIN_APPS, context)) {
            List<Model> links = links(fragments.items(section.itemSection(), context), active, request);
            if (!links.isEmpty()) {
                groups.add(group(section.label(), links));
            }
        }
        groups.add(group("Issues", List.of(
                admin(ctx, active, "issue_types", "Issue types", "ViewIssueTypes.jspa"),
                admin(ctx, active, "statuses", "Statuses", "ViewStatuses.jspa"),
                admin(ctx, active, "view_custom_fields", "Custom fields", "ViewCustomFields.jspa"),
                admin(ctx, active, "workflows", "Workflows", "workflows/ListWorkflows.jspa"),
                admin(ctx, active, "workflow_schemes", "Workflow schemes", "workflows/ViewWorkflowSchemes.jspa"))));
        groups.add(group("Projects and people", List.of(
                admin(ctx, active, "view_projects", "Projects", "ViewProjects.jspa"),
                admin(ctx, active, "user_browser", "Users and groups", "user/UserBrowser.jspa"))));
        groups.add(group("System", List.of(
                admin(ctx, active, "scheduler_details", "Scheduled jobs", "SchedulerAdmin.jspa"),
                admin(ctx, active, "mail_outbox", "Mail outbox", "MailOutbox.jspa"))));
        return groups;
    }

    private static Model admin(String ctx, String active, String id, String label, String page) {
        return link(id, label, ctx + "/secure/admin/" + page, id.equals(active));
    }

    private static List<Model> links(List<WebItem> items, String active, HttpServletRequest request) {
        List<Model> links = new ArrayList<>();
        for (WebItem item : items) {
            links.add(link(item.linkId(), item.label(), item.url(), marked(item, active, request))
                    .with("tooltip", item.tooltip().isEmpty() ? null : item.tooltip()));
        }
        return links;
    }

    private static boolean marked(WebItem item, String active, HttpServletRequest request) {
        boolean named = !active.isEmpty() && (active.equals(item.linkId()) || item.url().endsWith("selectedItem=" + active));
        return named || item.url().equals(request.getRequestURI());
    }

    private static Model link(String id, String label, String url, boolean current) {
        return Model.of("label", label).with("url", url).with("current", current ? Boolean.TRUE : null)
                .with("id", id == null || id.isEmpty() ? null : id);
    }

    private static Model group(String label, List<Model> links) {
        return Model.of("links", links).with("label", label.isEmpty() ? null : label);
    }
}
