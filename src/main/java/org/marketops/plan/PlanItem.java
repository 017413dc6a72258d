package org.marketops.plan;

import java.util.Optional;
import org.marketops.kernel.IssueId;

/** An issue with its place: a plan at the top, a campaign under its plan, an activity under its campaign or plan. Immutable. */
public final class PlanItem {

    /** From the top down. */
    public enum Level { PLAN, CAMPAIGN, ACTIVITY }

    private final IssueId issue;
    private final IssueId parent;
    private final Level level;

    public PlanItem(IssueId issue, Optional<IssueId> parent, Level level) {
        this.issue = issue;
        this.parent = parent.orElse(null);
        this.level = level;
    }

    public IssueId issue() {
        return issue;
    }

    public Optional<IssueId> parent() {
        return Optional.ofNullable(parent);
    }

    public Level level() {
        return level;
    }
}
