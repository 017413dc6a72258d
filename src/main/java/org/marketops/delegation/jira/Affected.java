package org.marketops.delegation.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marketops.approval.MyApprovals;
import org.marketops.approval.QueueLine;
import org.marketops.delegation.Delegation;

/** What a delegation would do to the plans that wait for its giver now. */
public final class Affected {

    /** Who would decide: COVERED the stand-in, every other the giver as before, because of that. */
    enum Verdict { COVERED, OTHER_PROJECT, ABOVE_LIMIT, CANNOT_SEE, OWN_PLAN, ASKED_TOO }

    /** One plan that waits. */
    static final class Line {

        final String key;
        final String summary;
        final Verdict verdict;

        Line(String key, String summary, Verdict verdict) {
            this.key = key;
            this.summary = summary;
            this.verdict = verdict;
        }
    }

    private final MyApprovals myApprovals;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final JiraColleagues colleagues;
    private final PlanReach planReach;

    public Affected(MyApprovals myApprovals, IssueManager issues, PermissionManager permissions, JiraColleagues colleagues,
                    PlanReach planReach) {
        this.myApprovals = myApprovals;
        this.issues = issues;
        this.permissions = permissions;
        this.colleagues = colleagues;
        this.planReach = planReach;
    }

    List<Line> by(Delegation draft) {
        List<Line> lines = new ArrayList<>();
        for (QueueLine line : myApprovals.toDecide(draft.from())) {
            Issue issue = issues.getIssueObject(line.plan().facts().id().value());
            if (issue != null) {
                lines.add(new Line(line.plan().key(), line.plan().summary(), verdict(draft, line, issue)));
            }
        }
        return lines;
    }

    private Verdict verdict(Delegation draft, QueueLine line, Issue issue) {
        if (!planReach.covers(draft.reach(), issue)) {
            return draft.reach().projectId() == 0 ? Verdict.ABOVE_LIMIT : Verdict.OTHER_PROJECT;
        }
        Optional<ApplicationUser> standIn = colleagues.user(draft.to());
        if (!standIn.isPresent() || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, standIn.get())) {
            return Verdict.CANNOT_SEE;
        }
        if (line.plan().facts().ownPeople(line.round().opening().submitter()).contains(draft.to())) {
            return Verdict.OWN_PLAN;
        }
        return line.waitedFor().contains(draft.to()) ? Verdict.ASKED_TOO : Verdict.COVERED;
    }
}
