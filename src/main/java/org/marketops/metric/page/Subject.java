package org.marketops.metric.page;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whose figures, and as known when: of a whole project less what the reader may not see, or of some issues that the reader may see. Immutable. */
public final class Subject {

    private final Long project;
    private final List<IssueId> issues;
    private final List<IssueId> hidden;
    private final Instant knownAt;

    private Subject(Long project, Collection<IssueId> issues, Collection<IssueId> hidden, Instant knownAt) {
        this.project = project;
        this.issues = List.copyOf(issues);
        this.hidden = List.copyOf(hidden);
        this.knownAt = knownAt;
    }

    /** @param hidden issues of it that the reader may not see */
    public static Subject project(long id, Collection<IssueId> hidden) {
        return new Subject(id, List.of(), hidden, null);
    }

    public static Subject issues(Collection<IssueId> issues) {
        return new Subject(null, Objects.requireNonNull(issues), List.of(), null);
    }

    /** As was known then: later imports do not count, and those taken back later do. */
    public Subject asKnownAt(Instant then) {
        return new Subject(project, issues, hidden, Objects.requireNonNull(then));
    }

    /** Empty for what is known now. */
    public Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
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
