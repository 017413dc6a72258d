package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.marketops.sandbox.store.Database;

/** Who watches an issue. Nobody is sent anything because of it. */
public final class SandboxWatcherManager implements WatcherManager {

    private final Database database;

    SandboxWatcherManager(Database database) {
        this.database = database;
    }

    @Override
    public boolean isWatching(ApplicationUser user, Issue issue) {
        return user != null && watchers(issue).contains(user.getKey());
    }

    @Override
    public Issue startWatching(ApplicationUser user, Issue issue) {
        database.run(() -> {
            if (!isWatching(user, issue)) {
                database.update("insert into issuewatcher (issueid, userkey) values (?, ?)", issue.getId(), user.getKey());
            }
        });
        return issue;
    }

    /** The keys of the people, sorted. */
    public List<String> watchers(Issue issue) {
        return database.list("select userkey from issuewatcher where issueid = ? order by userkey", row -> row.getString(1), issue.getId());
    }
}
