package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.kernel.IssueId;
import org.marketops.metric.page.Subject;

import java.time.Instant;
import java.util.Optional;

/** What a visit looks at, as far as the reader may see it. */
final class Seen {

    private final Subject subject;
    private final String parameter;
    private final String key;
    private final String name;
    private final long project;
    private final Issue issue;

    Seen(Subject subject, String parameter, String key, String name, long project, Issue issue) {
        this.subject = subject;
        this.parameter = parameter;
        this.key = key;
        this.name = name;
        this.project = project;
        this.issue = issue;
    }

    Seen asKnownAt(Instant then) {
        return new Seen(subject.asKnownAt(then), parameter, key, name, project, issue);
    }

    Subject subject() {
        return subject;
    }

    /** project or issue. */
    String parameter() {
        return parameter;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String projectKey() {
        return issue == null ? key : issue.getProjectObject().getKey();
    }

    /** Of the project itself, or of the issue's. */
    long projectId() {
        return project;
    }

    /** Empty for a whole project. */
    Optional<IssueId> issue() {
        return Optional.ofNullable(issue).map(found -> IssueId.of(found.getId()));
    }
}
