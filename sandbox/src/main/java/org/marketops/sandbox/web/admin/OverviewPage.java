package org.marketops.sandbox.web.admin;

import java.io.IOException;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** The way into the administration. */
final class OverviewPage extends Page {

    private static final long serialVersionUID = 1L;

    OverviewPage(Frame frame) {
        super(frame);
    }

    @Override
    protected void show(Visit visit) throws IOException {
        visit.show(PageView.of("Administration", visit.template("web/admin/overview.vm", new Model())).section(PageView.Section.ADMIN));
    }
}
