package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code issue/{key}/comment}. */
final class Comments {

    private final Links links;
    private final People people;
    private final VisibleIssues issues;
    private final CommentManager comments;

    Comments(Links links, People people, VisibleIssues issues, CommentManager comments) {
        this.links = links;
        this.people = people;
        this.issues = issues;
        this.comments = comments;
    }

    void addTo(Routes routes) {
        routes.get("issue/{key}/comment", call -> Answer.ok(page(issues.of(call), call.user())));
        routes.post("issue/{key}/comment", this::add);
    }

    private Answer add(Call call) {
        Issue issue = issues.of(call, ProjectPermissions.ADD_COMMENTS,
                "You do not have the permission to comment on this issue.");
        JsonNode body = call.body();
        if (body.hasNonNull("visibility")) {
            throw Refusal.field("visibility", "The sandbox keeps no comments for a group or role alone.");
        }
        String text = body.path("body").asText("");
        if (text.isBlank()) {
            throw Refusal.field("comment", "Comment body can not be empty");
        }
        return Answer.created(json(issue, comments.create(issue, call.loggedIn(), text, true)));
    }

    JsonNode page(Issue issue, ApplicationUser reader) {
        List<Comment> all = comments.getCommentsForUser(issue, reader);
        ObjectNode json = Json.object();
        json.set("comments", Json.array(all, (Comment comment) -> json(issue, comment)));
        return json.put("maxResults", all.size()).put("total", all.size()).put("startAt", 0);
    }

    private JsonNode json(Issue issue, Comment comment) {
        ObjectNode json = Json.object().put("self", links.api("issue/" + issue.getId() + "/comment/" + comment.getId()))
                .put("id", String.valueOf(comment.getId()));
        json.set("author", people.brief(comment.getAuthorApplicationUser()));
        json.put("body", comment.getBody());
        json.set("updateAuthor", people.brief(comment.getAuthorApplicationUser()));
        return json.put("created", Json.instant(comment.getCreated())).put("updated", Json.instant(comment.getCreated()));
    }
}
