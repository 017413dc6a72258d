package org.marketops.budget;

import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Where a line belongs: an issue (plan, campaign or activity), its project, the plan it counts for, and the fiscal year. */
public final class LinePlace {

    private final long projectId;
    private final IssueId issue;
    private final IssueId plan;
    private final int fiscalYear;

    /** @param plan empty for a campaign that is under no plan; the plan itself for a line of a plan */
    public LinePlace(long projectId, IssueId issue, Optional<IssueId> plan, int fiscalYear) {
        this.projectId = projectId;
        this.issue = Objects.requireNonNull(issue, "issue");
        this.plan = plan.orElse(null);
        this.fiscalYear = fiscalYear;
    }

    public long projectId() {
        return projectId;
    }

    public IssueId issue() {
        return issue;
    }

    public Optional<IssueId> plan() {
        return Optional.ofNullable(plan);
    }

    /** Named after the year in which it ends. */
    public int fiscalYear() {
        return fiscalYear;
    }
}
