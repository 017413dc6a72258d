package org.marketops.health;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds figures and links whose issue was deleted. */
public final class CheckRows implements Check {

    /** Issues looked up for each kind of rows. */
    public static final int MOST = 500;

    private final List<IssueRows> rows;
    private final Issues issues;

    public CheckRows(List<IssueRows> rows, Issues issues) {
        this.rows = List.copyOf(rows);
        this.issues = issues;
    }

    @Override
    public Area area() {
        return Area.ROWS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        int seen = 0;
        boolean all = true;
        for (IssueRows kind : rows) {
            Set<IssueId> having = kind.issues(MOST);
            seen += having.size();
            all &= having.size() < MOST;
            for (IssueId issue : having) {
                if (!issues.exists(issue)) {
                    found.add(Finding.of(kind.orphan()).about(issue).with(kind.remedy()));
                }
            }
        }
        return new Result(seen, all, found);
    }
}
