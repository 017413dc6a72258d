package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.LinkedHashSet;
import java.util.Set;
import net.java.ao.Query;
import org.marketops.health.Finding;
import org.marketops.health.IssueRows;
import org.marketops.kernel.IssueId;

/** Issues that have figures, told by the sums: these are far fewer than the facts and there is none without the other. */
public final class FactIssues implements IssueRows {

    private static final int SUMS_AN_ISSUE = 20;

    private final ActiveObjects rows;

    public FactIssues(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Finding.Kind orphan() {
        return Finding.Kind.ORPHAN_FIGURES;
    }

    @Override
    public Finding.Remedy remedy() {
        return Finding.Remedy.NONE;
    }

    @Override
    public Set<IssueId> issues(int atMost) {
        Set<IssueId> issues = new LinkedHashSet<>();
        for (SumRow row : rows.find(SumRow.class, Query.select().where("UNDONE_AT IS NULL OR UNDONE_AT = 0").order("ID DESC").limit(atMost * SUMS_AN_ISSUE))) {
            if (issues.size() < atMost && row.getIssueId() > 0) {
                issues.add(IssueId.of(row.getIssueId()));
            }
        }
        return issues;
    }
}
