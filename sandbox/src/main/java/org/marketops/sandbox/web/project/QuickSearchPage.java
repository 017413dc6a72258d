package org.marketops.sandbox.web.project;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.Visit;

/** The search box of the header: an issue key leads to the issue, other words to the issues whose summary has them. */
public final class QuickSearchPage extends Page {

    private static final long serialVersionUID = 1L;

    QuickSearchPage(Frame frame) {
        super(frame);
    }

    @Override
    protected void show(Visit visit) throws IOException {
        String wanted = visit.text("searchString");
        if (wanted.matches("(?i)[a-z][a-z0-9_]+-\\d+")) {
            visit.redirect("/browse/" + wanted.toUpperCase(java.util.Locale.ROOT));
        } else {
            String jql = wanted.isEmpty() ? "" : "summary ~ " + IssueSearch.quoted(wanted);
            visit.redirect("/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
        }
    }
}
