package org.marketops.sandbox.web.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.marketops.sandbox.plugin.DashboardItem;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /secure/Dashboard.jspa}: items of plugins, the projects and the open issues of the visitor. Every item that a plugin offers is on it. */
public final class DashboardPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueSearch search;
    private final transient VisibleProjects projects;
    private final transient WebFragments fragments;

    DashboardPage(Frame frame, IssueSearch search, VisibleProjects projects, WebFragments fragments) {
        super(frame);
        this.search = search;
        this.projects = projects;
        this.fragments = fragments;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        List<Model> items = new ArrayList<>();
        int number = 10000;
        for (DashboardItem item : fragments.dashboardItems(WebFragments.context(visit.request(), visit.user(), null, null))) {
            items.add(Model.of("id", number++).with("title", item.title()).with("viewHtml", item.html()).with("script", item.amdModule())
                    .with("configurable", item.isConfigurable()).with("key", item.completeKey()));
        }
        Model model = Model.of("projects", projects.of(visit.user()))
                .with("items", items)
                .with("mine", search.run(visit.user(), "assignee = currentUser() ORDER BY updated DESC", 0))
                .with("reported", search.run(visit.user(), "reporter = currentUser() ORDER BY updated DESC", 0));
        visit.show(PageView.of("Dashboard", visit.template("web/project/dashboard.vm", model)).context("atl.dashboard"));
    }
}
