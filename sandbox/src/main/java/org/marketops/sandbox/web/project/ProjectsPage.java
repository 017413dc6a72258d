package org.marketops.sandbox.web.project;

import java.io.IOException;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /secure/BrowseProjects.jspa}: all projects that the visitor may browse. */
public final class ProjectsPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient VisibleProjects projects;

    ProjectsPage(Frame frame, VisibleProjects projects) {
        super(frame);
        this.projects = projects;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Model model = Model.of("projects", projects.of(visit.user()));
        visit.show(PageView.of("Projects", visit.template("web/project/projects.vm", model)));
    }
}
