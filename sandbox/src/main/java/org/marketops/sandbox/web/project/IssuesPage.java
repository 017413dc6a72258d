package org.marketops.sandbox.web.project;

import java.io.IOException;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /issues/?jql=}: the issues that a query finds. */
public final class IssuesPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueSearch search;

    IssuesPage(Frame frame, IssueSearch search) {
        super(frame);
        this.search = search;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        String jql = visit.text("jql");
        int start = visit.number("startIndex").map(Long::intValue).orElse(0);
        Model found = search.run(visit.user(), jql.isEmpty() ? "ORDER BY updated DESC" : jql, start);
        Model model = Model.of("jql", jql).with("found", found)
                .with("jqlEncoded", java.net.URLEncoder.encode(jql, java.nio.charset.StandardCharsets.UTF_8));
        visit.show(PageView.of("Search", visit.template("web/project/issues.vm", model)).context("jira.navigator"));
    }
}
