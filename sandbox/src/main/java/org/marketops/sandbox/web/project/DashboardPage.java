package org.marketops.sandbox.web.project;

import java.io.IOException;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /secure/Dashboard.jspa}: the projects and the open issues of the visitor. */
public final class DashboardPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueSearch search;
    private final transient VisibleProjects projects;

    DashboardPage(Frame frame, IssueSearch search, VisibleProjects projects) {
        super(frame);
        this.search = search;
        this.projects = projects;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Model model = Model.of("projects", projects.of(visit.user()))
                .with("mine", search.run(visit.user(), "assignee = currentUser() ORDER BY updated DESC", 0))
                .with("reported", search.run(visit.user(), "reporter = currentUser() ORDER BY updated DESC", 0));
        visit.show(PageView.of("Dashboard", visit.template("web/project/dashboard.vm", model)).context("atl.dashboard"));
    }
}
