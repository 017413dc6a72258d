package org.marketops.metric.progress.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;

import java.util.Optional;

/** Whose targets a page shows: those of an issue, or of a whole project. Immutable. */
final class TargetPlace {

    private final Issue issue;
    private final long project;
    private final String key;
    private final String name;

    private TargetPlace(Issue issue, long project, String key, String name) {
        this.issue = issue;
        this.project = project;
        this.key = key;
        this.name = name;
    }

    static TargetPlace issue(Issue issue) {
        return new TargetPlace(issue, 0, issue.getKey(), issue.getSummary());
    }

    static TargetPlace project(long id, String key, String name) {
        return new TargetPlace(null, id, key, name);
    }

    Optional<Issue> issue() {
        return Optional.ofNullable(issue);
    }

    /** Name of the parameter that names it. */
    String parameter() {
        return issue == null ? "project" : "issue";
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** Below Jira's address. */
    String path() {
        return issue == null ? "/plugins/servlet/marketops/metrics?project=" + key : "/browse/" + key;
    }

    Target target(String metric, TargetPeriod period, Measure value, int edition) {
        return issue == null ? Target.ofProject(project, metric, period, value, edition)
                : Target.of(IssueId.of(issue.getId()), metric, period, value, edition);
    }
}
