package org.marketops.metric.page;

import org.marketops.kernel.IssueId;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whose figures: a whole project less what the reader may not see, or some issues that the reader may see. Immutable. */
public final class Subject {

    private final Long project;
    private final List<IssueId> issues;
    private final List<IssueId> hidden;

    private Subject(Long project, Collection<IssueId> issues, Collection<IssueId> hidden) {
        this.project = project;
        this.issues = List.copyOf(issues);
        this.hidden = List.copyOf(hidden);
    }

    /** @param hidden issues of it that the reader may not see */
    public static Subject project(long id, Collection<IssueId> hidden) {
        return new Subject(id, List.of(), hidden);
    }

    public static Subject issues(Collection<IssueId> issues) {
        return new Subject(null, Objects.requireNonNull(issues), List.of());
    }

    /** Empty for issues. */
    public Optional<Long> project() {
        return Optional.ofNullable(project);
    }

    /** Empty for a project. */
    public List<IssueId> issues() {
        return issues;
    }

    public List<IssueId> hidden() {
        return hidden;
    }
}
