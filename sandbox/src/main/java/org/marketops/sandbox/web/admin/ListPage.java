package org.marketops.sandbox.web.admin;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** A plain list of something configured, read anew at each visit. */
final class ListPage extends Page {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final String active;
    private final transient List<String> columns;
    private final transient Supplier<List<List<String>>> rows;

    ListPage(Frame frame, String title, String active, List<String> columns, Supplier<List<List<String>>> rows) {
        super(frame);
        this.title = title;
        this.active = active;
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Model model = Model.of("title", title).with("columns", columns).with("rows", rows.get());
        visit.show(PageView.of(title, visit.template("web/admin/list.vm", model)).section(PageView.Section.ADMIN).active(active));
    }
}
