package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who changed which field last, from Jira's own history, where fields go by the names that people see. */
public final class FieldChanges {

    /** How the history calls a file that came or went. */
    static final String ATTACHMENT = "attachment";

    private final ChangeHistoryManager histories;

    public FieldChanges(ChangeHistoryManager histories) {
        this.histories = histories;
    }

    /** By the field's name in lower case. One read of the issue's history. */
    Map<String, Change> latest(Issue issue) {
        Map<String, Change> latest = new HashMap<>();
        for (ChangeHistory history : histories.getChangeHistories(issue)) {
            Change change = new Change(history.getAuthorKey(), history.getTimePerformed().toInstant());
            for (ChangeItemBean item : history.getChangeItemBeans()) {
                latest.merge(key(item.getField()), change, (one, other) -> other.at.isBefore(one.at) ? one : other);
            }
        }
        return latest;
    }

    /** The last change of any of the fields. */
    Optional<Change> latest(Issue issue, Collection<String> fields) {
        Map<String, Change> latest = latest(issue);
        return fields.stream().map(field -> latest.get(key(field))).filter(change -> change != null)
                .reduce((one, other) -> other.at.isBefore(one.at) ? one : other);
    }

    static String key(String field) {
        return field.toLowerCase(Locale.ROOT);
    }

    /** One change; Jira keeps no author for what a visitor without a log-in changed. */
    static final class Change {

        private final String author;
        private final Instant at;

        Change(String author, Instant at) {
            this.author = author;
            this.at = at;
        }

        Optional<PersonKey> author() {
            return Optional.ofNullable(author).map(PersonKey::of);
        }

        Instant at() {
            return at;
        }
    }
}
