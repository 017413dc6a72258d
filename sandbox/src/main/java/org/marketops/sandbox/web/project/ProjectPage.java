package org.marketops.sandbox.web.project;

import com.atlassian.jira.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marketops.sandbox.plugin.RenderedPanel;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/**
 * {@code /projects/KEY}: the project's issues, or with {@code selectedItem} the web panels of a plugin whose location is that
 * item, as in Jira's project-centric view.
 */
public final class ProjectPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final String CENTRIC = "com.atlassian.jira.project-centric-navigation:";

    private final transient VisibleProjects projects;
    private final transient IssueSearch search;
    private final transient WebFragments fragments;

    ProjectPage(Frame frame, VisibleProjects projects, IssueSearch search, WebFragments fragments) {
        super(frame);
        this.projects = projects;
        this.search = search;
        this.fragments = fragments;
    }

    @Override
    protected boolean open() {
        return true;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        String key = visit.path().replaceFirst("^/projects/", "").replaceFirst("/.*$", "");
        Optional<Project> project = projects.byKey(visit.user(), key);
        if (project.isEmpty()) {
            if (visit.user() == null) {
                visit.logIn();
            } else {
                visit.notFound("There is no project " + key + ", or you do not have the permission to see it.");
            }
            return;
        }
        String item = visit.text("selectedItem").replace(CENTRIC, "");
        if (item.isEmpty()) {
            issues(visit, project.get());
        } else {
            panels(visit, project.get(), item);
        }
    }

    private void issues(Visit visit, Project project) throws IOException {
        String jql = "project = " + IssueSearch.quoted(project.getKey()) + " ORDER BY key DESC";
        int start = visit.number("startIndex").map(Long::intValue).orElse(0);
        Model model = Model.of("project", project).with("jql", jql).with("found", search.run(visit.user(), jql, start));
        visit.show(PageView.of(project.getName(), visit.template("web/project/project.vm", model)).in(project).active("issues"));
    }

    private void panels(Visit visit, Project project, String item) throws IOException {
        Map<String, Object> context = new HashMap<>(WebFragments.context(visit.request(), visit.user(), project, null));
        context.put("projectKeyEncoded", project.getKey());
        context.put("pathEncodedProjectKey", project.getKey());
        List<Model> panels = new ArrayList<>();
        for (RenderedPanel panel : fragments.panels(item, context)) {
            panels.add(Model.of("contentHtml", panel.html()));
        }
        if (panels.isEmpty()) {
            visit.notFound("This project has no page \"" + item + "\". The app that brings it may be disabled.");
            return;
        }
        visit.show(PageView.of(project.getName(), visit.template("web/project/panels.vm", Model.of("panels", panels)))
                .in(project).active(item).context("jira.project.sidebar"));
    }
}
