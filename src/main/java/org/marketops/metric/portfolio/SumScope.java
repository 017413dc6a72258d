package org.marketops.metric.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.marketops.kernel.IssueId;

/** Whose sums, of which time, and as who may see what, or as was known when. Immutable. */
public final class SumScope {

    private final Set<Long> projects;
    private final SumSpan span;
    private final Set<Long> hidden;
    private final Instant asOf;
    private final Set<Long> only;

    private SumScope(Set<Long> projects, SumSpan span, Set<Long> hidden, Instant asOf, Set<Long> only) {
        this.projects = projects;
        this.span = Objects.requireNonNull(span);
        this.hidden = hidden;
        this.asOf = asOf;
        this.only = only;
    }

    /** Of whole projects, as they are known now. */
    public static SumScope of(Collection<Long> projects, SumSpan span) {
        return new SumScope(new TreeSet<>(projects), span, Set.of(), null, null);
    }

    /** Less those issues: the reader may not see them. */
    public SumScope without(Collection<IssueId> issues) {
        return new SumScope(projects, span, ids(issues), asOf, only);
    }

    /** Of these issues alone: for questions by issue. */
    public SumScope only(Collection<IssueId> issues) {
        return new SumScope(projects, span, hidden, asOf, ids(issues));
    }

    private static Set<Long> ids(Collection<IssueId> issues) {
        Set<Long> ids = new TreeSet<>();
        issues.forEach(issue -> ids.add(issue.value()));
        return ids;
    }

    /** As it was known then: later imports do not count, and those taken back later do. */
    public SumScope asOf(Instant when) {
        return new SumScope(projects, span, hidden, Objects.requireNonNull(when), only);
    }

    public Set<Long> projects() {
        return projects;
    }

    public SumSpan span() {
        return span;
    }

    public Set<Long> hidden() {
        return hidden;
    }

    /** Empty for all issues. */
    public Optional<Set<Long>> only() {
        return Optional.ofNullable(only);
    }

    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }
}
