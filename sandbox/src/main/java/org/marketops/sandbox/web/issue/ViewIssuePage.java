package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.Optional;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /browse/KEY}: an issue with its fields, operations, panels and activity. A project's key leads to its issues. */
public final class ViewIssuePage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueDesk desk;
    private final transient IssueView view;

    ViewIssuePage(Frame frame, IssueDesk desk, IssueView view) {
        super(frame);
        this.desk = desk;
        this.view = view;
    }

    @Override
    protected boolean open() {
        return true;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        String key = visit.path().substring("/browse/".length());
        if (!key.isEmpty() && key.indexOf('-') < 0) {
            visit.redirect("/projects/" + key + "/issues");
            return;
        }
        Optional<Issue> issue = desk.byKey(visit, key);
        if (issue.isPresent()) {
            Model model = view.of(visit, issue.get());
            visit.show(PageView.of("[" + issue.get().getKey() + "] " + issue.get().getSummary(), visit.template("web/issue/view.vm", model))
                    .in(issue.get().getProjectObject()).active("issues").issue(issue.get().getKey())
                    .context("jira.view.issue"));
        }
    }
}
