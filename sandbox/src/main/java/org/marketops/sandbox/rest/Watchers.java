package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.issue.SandboxWatcherManager;

import java.util.List;
import java.util.stream.Collectors;

/** GET issue/{key}/watchers, for who may see the issue. */
final class Watchers {

    private final Links links;
    private final People people;
    private final VisibleIssues issues;
    private final WatcherManager watchers;
    private final UserManager users;

    Watchers(Links links, People people, VisibleIssues issues, WatcherManager watchers, UserManager users) {
        this.links = links;
        this.people = people;
        this.issues = issues;
        this.watchers = watchers;
        this.users = users;
    }

    void addTo(Routes routes) {
        routes.get("issue/{key}/watchers", call -> Answer.ok(page(issues.of(call), call.user())));
    }

    private JsonNode page(Issue issue, ApplicationUser reader) {
        List<ApplicationUser> all = ((SandboxWatcherManager) watchers).watchers(issue).stream().map(users::getUserByKey).collect(Collectors.toList());
        ObjectNode json = Json.object().put("self", links.api("issue/" + issue.getId() + "/watchers"))
                .put("isWatching", watchers.isWatching(reader, issue)).put("watchCount", all.size());
        json.set("watchers", Json.array(all, people::brief));
        return json;
    }
}
