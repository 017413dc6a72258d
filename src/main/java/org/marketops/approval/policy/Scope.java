package org.marketops.approval.policy;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which plans a policy is for: projects and issue types by id; empty means all of them. */
public final class Scope {

    private static final Scope EVERYTHING = new Scope(Collections.emptySet(), Collections.emptySet());

    private final Set<Long> projects;
    private final Set<String> issueTypes;

    private Scope(Set<Long> projects, Set<String> issueTypes) {
        this.projects = Collections.unmodifiableSet(new TreeSet<>(projects));
        this.issueTypes = Collections.unmodifiableSet(new TreeSet<>(issueTypes));
    }

    public static Scope everything() {
        return EVERYTHING;
    }

    public static Scope of(Set<Long> projects, Set<String> issueTypes) {
        return new Scope(projects, issueTypes);
    }

    public Set<Long> projects() {
        return projects;
    }

    public Set<String> issueTypes() {
        return issueTypes;
    }

    public boolean covers(long project, String issueType) {
        return (projects.isEmpty() || projects.contains(project)) && (issueTypes.isEmpty() || issueTypes.contains(issueType));
    }

    /** The narrower scope wins: project and type, then project, then type, then everything. */
    public int rank() {
        return (projects.isEmpty() ? 0 : 2) + (issueTypes.isEmpty() ? 0 : 1);
    }

    /** Whether some plan would find both equally fitting. */
    public boolean tiesWith(Scope other) {
        return rank() == other.rank() && meets(projects, other.projects) && meets(issueTypes, other.issueTypes);
    }

    private static boolean meets(Set<?> one, Set<?> other) {
        return one.isEmpty() && other.isEmpty() || !Collections.disjoint(one, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope && ((Scope) other).projects.equals(projects)
                && ((Scope) other).issueTypes.equals(issueTypes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(projects, issueTypes);
    }
}
