package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;

/** Comments and history of an issue; one of the two at a time, chosen by the parameter {@code page} as in Jira. */
final class Activity {

    private static final String HISTORY = "com.atlassian.jira.plugin.system.issuetabpanels:changehistory-tabpanel";

    private final CommentManager comments;
    private final ChangeHistoryManager history;
    private final UserManager users;

    Activity(CommentManager comments, ChangeHistoryManager history, UserManager users) {
        this.comments = comments;
        this.history = history;
        this.users = users;
    }

    void addTo(Model model, Visit visit, Issue issue) {
        boolean changes = visit.text("page").equals(HISTORY);
        model.with("historyPage", HISTORY);
        if (changes) {
            model.with("changes", changes(issue));
        } else {
            model.with("comments", comments(visit, issue));
        }
    }

    private List<Model> comments(Visit visit, Issue issue) {
        List<Model> shown = new ArrayList<>();
        for (Comment comment : comments.getCommentsForUser(issue, visit.user())) {
            String author = name(comment.getAuthorApplicationUser());
            shown.add(Model.of("id", comment.getId()).with("author", author).with("initials", Frame.initials(author))
                    .with("created", comment.getCreated()).with("body", comment.getBody()));
        }
        return shown;
    }

    private List<Model> changes(Issue issue) {
        List<Model> shown = new ArrayList<>();
        for (ChangeHistory change : history.getChangeHistories(issue)) {
            List<Model> items = new ArrayList<>();
            for (ChangeItemBean item : change.getChangeItemBeans()) {
                items.add(Model.of("field", item.getField())
                        .with("from", text(item.getFromString(), item.getFrom())).with("to", text(item.getToString(), item.getTo())));
            }
            String author = name(change.getAuthorKey() == null ? null : users.getUserByKey(change.getAuthorKey()));
            shown.add(Model.of("author", author).with("initials", Frame.initials(author))
                    .with("time", change.getTimePerformed()).with("items", items));
        }
        return shown;
    }

    private static String text(String string, String value) {
        return string != null ? string : value == null ? "" : value;
    }

    private static String name(ApplicationUser user) {
        return user == null ? "Anonymous" : user.getDisplayName();
    }
}
