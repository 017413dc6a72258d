package org.marketops.metric.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.ImportRights;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.ReadMetrics;

import java.util.List;
import java.util.Optional;

/** The reading side for Jira's users, a visitor who is not logged in among them. */
public final class IssueNumbers {

    /** No person has this key: Jira then answers as for a visitor. */
    private static final PersonKey VISITOR = PersonKey.of("(visitor)");

    private final ReadMetrics metrics;
    private final ImportRights rights;

    public IssueNumbers(ReadMetrics metrics, ImportRights rights) {
        this.metrics = metrics;
        this.rights = rights;
    }

    public IssueMetrics of(Optional<ApplicationUser> user, IssueId issue) {
        return metrics.of(key(user), issue);
    }

    /** Of the issue and those of the campaigns that the person may see. */
    public IssueMetrics of(Optional<ApplicationUser> user, IssueId issue, List<IssueId> campaigns) {
        return metrics.of(key(user), issue, plan -> campaigns);
    }

    public boolean mayImport(Optional<ApplicationUser> user, long projectId) {
        return user.isPresent() && rights.mayImport(key(user), projectId);
    }

    private static PersonKey key(Optional<ApplicationUser> user) {
        return user.map(found -> PersonKey.of(found.getKey())).orElse(VISITOR);
    }
}
