package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.approval.PastPlans;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the latest openings. A plan that was submitted many times stands for fewer plans: so many openings a plan are read. */
public final class AoPastPlans implements PastPlans {

    private static final int OPENINGS_A_PLAN = 3;

    private final ActiveObjects rows;

    public AoPastPlans(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<IssueId> latest(int atMost) {
        Set<IssueId> plans = new LinkedHashSet<>();
        for (EventRow row : rows.find(EventRow.class, Query.select("ID, ISSUE_ID").where(EventRow.KIND_NAME + " = ?", AoRounds.OPENED)
                .order("ID DESC").limit(atMost * OPENINGS_A_PLAN))) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        return new ArrayList<>(plans).subList(0, Math.min(atMost, plans.size()));
    }
}
